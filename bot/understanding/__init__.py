"""How a message is read: plain Python on scikit-learn, without Rasa, so that it can be tested in seconds."""
