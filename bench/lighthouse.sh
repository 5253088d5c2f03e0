#!/usr/bin/env bash
# Lighthouse's scores of a home, tool, error and search page: mobile preset, gzip, loopback, median of five.
#   bench/lighthouse.sh [SITE]     a site that ./fix build wrote, by default site/
# Needs node, and Chromium (CHROMIUM=/path/to/chromium). Installs lighthouse under target/, from npm.
set -euo pipefail

home=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
site=${1:-$home/site}
tools=$home/target/lighthouse
runs=${RUNS:-5}
export CHROME_PATH=${CHROMIUM:-$(command -v chromium || command -v google-chrome)}

[ -f "$site/index.html" ] || { printf 'lighthouse: error: no site in %s\n  ./fix build makes one\n' "$site" >&2; exit 2; }
[ -x "$tools/node_modules/.bin/lighthouse" ] ||
  npm install --silent --no-audit --no-fund --prefix "$tools" lighthouse@13.5.0

node "$home/bench/gzip-server.mjs" "$site" 8977 &
server=$!
trap 'kill "$server"' EXIT
sleep 1

flags=(--quiet --output=json --only-categories=performance,accessibility,best-practices,seo)
flags+=("--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage")
for page in index.html tools/nginx.html errors/nginx/connect-13-permission-denied.html search.html; do
  for run in $(seq "$runs"); do
    "$tools/node_modules/.bin/lighthouse" "http://127.0.0.1:8977/$page" "${flags[@]}" --output-path="$tools/$run.json" 2>/dev/null
  done
  node "$home/bench/lighthouse-median.mjs" "$page" "$tools" "$runs"
done
