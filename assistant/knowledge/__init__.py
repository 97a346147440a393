"""What the assistant knows beside its answers: the field's words, what follows on an answer, where it stands."""
