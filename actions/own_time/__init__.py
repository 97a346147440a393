"""The time somebody already has: shown, moved, cancelled, come late to; and the codes that open it."""
