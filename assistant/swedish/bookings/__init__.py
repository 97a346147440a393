"""What a message says of a booking: codes, choices, wishes to move, put off or put right."""
