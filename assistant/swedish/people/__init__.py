"""Who, where and how to be reached: names, numbers, care centres, needs."""
