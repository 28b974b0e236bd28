"""The shared glossary: concepts, labels and matching."""
