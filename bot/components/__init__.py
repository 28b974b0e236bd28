"""Rasa graph components: thin wrappers around the glossary and :mod:`bot.understanding`."""
