#!/usr/bin/env bash
# How well the search answers, and what a visitor downloads for it, on knowledge bases made of the
# messages of the programs on this machine. bench/README.md says what is measured.
set -euo pipefail

BENCH=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sizes=("$@")
((${#sizes[@]})) || sizes=(300 1000 10000)

scratch=$(mktemp -d "${TMPDIR:-/tmp}/fix-search.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

for size in "${sizes[@]}"; do
  case $size in *[!0-9]*) echo "usage: bench/search.sh [ENTRIES ...]" >&2 && exit 2 ;; esac
  java "$BENCH/SearchCorpus.java" --entries "$size" --out "$scratch/content" --queries "$scratch/queries"
  "$BENCH/../fix" eval "$scratch/queries" --content "$scratch/content"
  "$BENCH/../fix" build --content "$scratch/content" --out "$scratch/site" --without-zip
  java -cp "$BENCH/../target/launcher/fix.jar" "$BENCH/SearchBytes.java" "$scratch/site" "$scratch/queries"
  rm -rf "${scratch:?}"/*
done
