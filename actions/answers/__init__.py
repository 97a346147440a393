"""Answers to questions, short ones and unclear ones, and the ways on when there is no sure answer."""
