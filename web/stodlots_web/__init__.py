"""The public edge of Stödlotsen: API, pages and the command line."""
