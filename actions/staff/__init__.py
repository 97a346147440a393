"""What staff do in the talk: the guide through the ways, figures, and training."""
