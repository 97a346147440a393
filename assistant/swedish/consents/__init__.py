"""What a message says of consent: to whom, about what, until when, and what it takes back."""
