#!/usr/bin/env bash
# Runs every test in both environments. PostgreSQL: STODLOTS_TEST_POSTGRES_URL, else a temporary server from
# the installed binaries; without either its tests are skipped, except in CI, where that is an error.
set -euo pipefail
cd "$(dirname "$0")/.."

run_as=() bin="" data=""

stop_postgres() {
  "${run_as[@]}" "$bin/pg_ctl" -D "$data/db" -m immediate stop >/dev/null
  rm -rf "$data"
}

start_postgres() {
  bin=$(find /usr/lib/postgresql /usr/local/pgsql /opt/homebrew/opt -maxdepth 3 -name initdb 2>/dev/null | sort -V | tail -1)
  bin=$(dirname "${bin:-$(command -v initdb || true)}")
  [ -x "$bin/initdb" ] || return 1
  data=$(mktemp -d)
  if [ "$(id -u)" = 0 ]; then chown postgres "$data"; run_as=(setpriv --reuid=postgres --regid=postgres --clear-groups); fi
  "${run_as[@]}" "$bin/initdb" -D "$data/db" -A trust -U stod >/dev/null
  "${run_as[@]}" "$bin/pg_ctl" -D "$data/db" -w -l "$data/log" -o "-c listen_addresses= -k $data -c fsync=off" start >/dev/null
  trap stop_postgres EXIT
  export STODLOTS_TEST_POSTGRES_URL="postgresql://stod@/postgres?host=$data"
}

if [ -z "${STODLOTS_TEST_POSTGRES_URL:-}" ] && ! start_postgres; then
  [ -z "${CI:-}" ] || { echo "PostgreSQL is needed in CI: apt-get install postgresql" >&2; exit 1; }
  echo "no PostgreSQL found: its tests are skipped"
fi

echo "== Rasa environment (Python 3.10): glossary and understanding"
bot/.venv/bin/python -m pytest -q -p no:cacheprovider tests/glossary tests/bot
echo "== Python 3.12: everything else, with the whole product running"
.venv/bin/pytest -q "$@"
