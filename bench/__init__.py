"""Measures the assistant as it is in this tree: ``make bench``."""
