"""These tests run in the Rasa environment (``deploy/run-tests.sh``); elsewhere there is no Rasa to test."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("rasa") else ["test_*.py"]
