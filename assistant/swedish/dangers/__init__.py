"""Danger in a message, what is said after it, and who should come to a human being at once."""
