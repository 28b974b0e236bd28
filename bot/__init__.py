"""The Rasa side of Stödlotsen: components, channel and conversation store."""
