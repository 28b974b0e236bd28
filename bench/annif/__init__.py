"""Annif, the subject indexing tool of the National Library of Finland, trained on the same needs as ours."""
