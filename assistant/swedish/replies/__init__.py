"""Yes, no and other short replies, by themselves and to what was just said."""
