#!/usr/bin/env bash
# Prints a working uv: from PATH, else one that pip installs into .tools/.
set -euo pipefail
cd "$(dirname "$0")/.."
works() { "$1" --version >/dev/null 2>&1; }
if works uv; then command -v uv; exit; fi
if ! works .tools/bin/uv; then
  for python in python3 python /usr/bin/python3 "${HOME}"/.pyenv/versions/*/bin/python; do
    if "$python" -m venv .tools >/dev/null 2>&1 && .tools/bin/pip install --quiet "uv==0.13.9" >&2; then break; fi
    rm -rf .tools
  done
fi
works .tools/bin/uv || { echo "uv is missing and could not be installed: install Python 3 with venv and pip" >&2; exit 1; }
echo ".tools/bin/uv"
