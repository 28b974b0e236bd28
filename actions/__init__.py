"""Custom actions of the assistant: thin rasa-sdk classes over plain functions."""
