"""Consent in the talk: asked, limited, said back, kept, changed and taken back."""
