"""What staff tell and ask: situations, ways, figures, training tracks."""
