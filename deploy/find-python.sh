#!/usr/bin/env bash
# Prints a Python of the wanted version (3.10, 3.12): from PATH, else pyenv's versions, else the version
# itself, for uv to download. pyenv's shims exist for versions that do not start, so each candidate is tried.
set -euo pipefail
wanted=$1
right() { [ "$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)" = "$wanted" ]; }
for candidate in "python$wanted" python3 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$wanted".*/bin/python; do
  path=$(command -v "$candidate" 2>/dev/null) || continue
  if right "$path"; then echo "$path"; exit; fi
done
echo "$wanted"
