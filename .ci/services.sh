# Sourced by .ci/run and .ci/nightly: what tests need beside Node. Each part is installed only where it is absent, listens on
# loopback only, keeps its data in a temporary folder and is ended by its process id.

services_folder=$(mktemp -d "${TMPDIR:-/tmp}/unsaid-ci.XXXXXX")
service_stops=()

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

apt_updated=
# install_debian PACKAGE…: only what is not there yet.
install_debian() {
  local missing=()
  local package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null || { echo "no apt-get here: install ${missing[*]} by hand"; return 1; }
  if [ -z "$apt_updated" ]; then as_root apt-get update -qq && apt_updated=yes; fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

free_port() {
  node -e 'const s = require("net").createServer(); s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

# ---- Chromium: UNSAID_CHROMIUM ------------------------------------------------------------------------------------------
start_chromium() {
  if [ -z "${UNSAID_CHROMIUM:-}" ]; then
    command -v chromium >/dev/null || install_debian chromium || return 1
    install_debian fonts-noto-cjk || echo "no Chinese fonts: screenshots will show boxes"
    UNSAID_CHROMIUM=$(command -v chromium) || return 1
  fi
  export UNSAID_CHROMIUM
  "$UNSAID_CHROMIUM" --version 2>/dev/null
}

# ---- LibreOffice: a brief in DOCX is opened by a word processor that is not ours ------------------------------------------
install_office() {
  command -v soffice >/dev/null || install_debian libreoffice-writer-nogui || return 1
  command -v soffice
}

# ---- PostgreSQL 15 or newer: UNSAID_TEST_DATABASE -----------------------------------------------------------------------
postgres_programs() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/pgsql/bin 2>/dev/null | sort -rV); do
    [ -x "$folder/initdb" ] || continue
    [ "$("$folder/postgres" --version | grep -oE '[0-9]+' | head -n 1)" -ge 15 ] && echo "$folder" && return 0
  done
  return 1
}

# PostgreSQL refuses to run as root; its package brings a user of its own.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start_postgres() {
  [ -n "${UNSAID_TEST_DATABASE:-}" ] && { echo "using the database that is named"; return 0; }
  local programs data port
  programs=$(postgres_programs) || { install_debian postgresql && programs=$(postgres_programs); } || return 1
  data="$services_folder/postgres"
  mkdir -p "$data"
  chmod 711 "$services_folder"
  [ "$(id -u)" -eq 0 ] && chown postgres "$data"
  port=$(free_port)
  (cd / && as_postgres "$programs/initdb" -D "$data" -U unsaid --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null) || return 1
  (cd / && as_postgres "$programs/pg_ctl" -D "$data" -w -t 60 -l "$data/log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$data -c fsync=off -c max_connections=100" start >/dev/null) ||
    { cat "$data/log"; return 1; }
  service_stops+=("$(head -n 1 "$data/postmaster.pid")")
  export UNSAID_TEST_DATABASE="postgres://unsaid@127.0.0.1:$port/postgres"
  "$programs/postgres" --version
}

# ---- NATS: UNSAID_TEST_NATS ---------------------------------------------------------------------------------------------
# Started only where a test names the variable.
start_nats() {
  grep -rqs UNSAID_TEST_NATS test || return 0
  [ -n "${UNSAID_TEST_NATS:-}" ] && return 0
  command -v nats-server >/dev/null || install_debian nats-server || return 1
  local port
  port=$(free_port)
  nats-server -a 127.0.0.1 -p "$port" -js -sd "$services_folder/nats" >"$services_folder/nats.log" 2>&1 &
  service_stops+=("$!")
  export UNSAID_TEST_NATS="nats://127.0.0.1:$port"
}

# Ends what was started here, and nothing else. SIGINT makes PostgreSQL close connections and stop in order.
stop_services() {
  local pid
  for pid in "${service_stops[@]:-}"; do
    [ -n "$pid" ] || continue
    kill -INT "$pid" 2>/dev/null
    for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  done
  rm -rf "$services_folder"
}
trap stop_services EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
