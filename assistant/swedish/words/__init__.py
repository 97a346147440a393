"""From letters to clauses: cleaning, spelling, base forms, the field's words, and what a clause wants."""
