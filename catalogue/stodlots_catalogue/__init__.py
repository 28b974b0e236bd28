"""The catalogue of innovation support: import, storage, search and ranking."""
