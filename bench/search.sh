#!/usr/bin/env bash
# How well the search answers, how fast, and what a visitor downloads for it, on knowledge bases
# made of the messages of many programs. bench/README.md says what is measured.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: bench/search.sh [--seed N] [--catalogues DIR] [--bytes] [--keep] [ENTRIES ...]

  ENTRIES           sizes to measure (default: 300 1000 10000)
  --seed N          another seed gives other entries and texts (default: 1)
  --catalogues DIR  read the *.mo below DIR; by default those of the Debian packages in
                    bench/catalogues.txt, which are downloaded, but not installed
  --bytes           also build the site, and say what answers cost to download
  --keep            leave the contents and the texts in the scratch folder
TEXT
}

die() {
  echo "search.sh: $*" >&2
  exit 2
}

BENCH=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly BENCH
readonly FIX=$BENCH/../fix
seed=1
keep=false
bytes=false
catalogues=
sizes=()

while (($#)); do
  case $1 in
    --seed) seed=${2:?} && shift ;;
    --catalogues) catalogues=${2:?} && shift ;;
    --bytes) bytes=true ;;
    --keep) keep=true ;;
    --help) usage && exit ;;
    *[!0-9]*) usage >&2 && exit 2 ;;
    *) sizes+=("$1") ;;
  esac
  shift
done
((${#sizes[@]})) || sizes=(300 1000 10000)
command -v java >/dev/null || die "java is needed, 17 or later"

scratch=$(mktemp -d "${TMPDIR:-/tmp}/fix-search.XXXXXX")
clean_up() {
  if $keep; then echo "kept: $scratch"; else rm -rf "$scratch"; fi
}
trap clean_up EXIT

# Takes the catalogues out of the packages; 130 MB are downloaded.
download() {
  command -v apt-get >/dev/null || die "there is no apt-get: name a folder with --catalogues"
  mkdir -p "$scratch/packages"
  catalogues=$scratch/catalogues
  (cd "$scratch/packages" && xargs apt-get download -qq <"$BENCH/catalogues.txt" 2>"$scratch/log") ||
    { tail -n 3 "$scratch/log" >&2 && die "apt-get download failed; is apt-get update needed?"; }
  local package name
  for package in "$scratch"/packages/*.deb; do
    name=$(basename "$package")
    mkdir -p "$catalogues/${name%%_*}"
    dpkg-deb --fsys-tarfile "$package" |
      tar -x -C "$catalogues/${name%%_*}" --wildcards '*.mo'
  done
  rm -rf "$scratch/packages"
}

row() {
  printf '%7s  %-9s %7s %7s %8s %9s %9s %9s %8s\n' "$@"
}

# Prints the rows of one size from the report of ./fix eval, in percent.
rows() {
  tr '{}' '\n\n' <"$2" | awk -F, -v size="$1" '
    /^,?"[a-z]+":$/ { gsub(/[",:]/, ""); kind = $0; next }
    /^"n":/ {
      for (i = 1; i <= NF; i++) { split($i, pair, ":"); gsub(/"/, "", pair[1]); value[kind, pair[1]] = pair[2] }
    }
    function share(kind, name, of) { return sprintf("%.1f", 100 * value[kind, name] / value[of, "n"]) }
    END {
      kinds = split("pasted hard keywords typo fragment", order, " ")
      for (i = 1; i <= kinds; i++) {
        k = order[i]
        printf "%7s  %-9s %7s %7s %8s %9s %9s %9.1f %8.1f\n", size, k, share(k, "top1", k),
          share(k, "top3", k), share(k, "bm25Top1", k), share(k, "wrongCertain", k),
          share(k, "rejected", "none"), value[k, "medianMillis"], value[k, "p95Millis"]
      }
      printf "%7s  %-9s %s certain, %s likely; %s rejected for all kinds together\n", size, "none",
        share("none", "certain", "none"), share("none", "likely", "none"), share("none", "rejected", "none")
    }'
}

bench() {
  local entries=$1 content=$scratch/content-$1 queries=$scratch/queries-$1.jsonl
  java "$BENCH/SearchCorpus.java" --entries "$entries" --seed "$seed" --out "$content" \
    --queries "$queries" --catalogues "$catalogues" >"$scratch/generated"
  # The optimising compiler, as a browser has one.
  FIX_JAVA_OPTS="-XX:TieredStopAtLevel=4" "$FIX" eval "$queries" --content "$content" --bm25 --times \
    --json >"$scratch/report" || { cat "$scratch/report" >&2 && die "eval failed"; }
  rows "$entries" "$scratch/report"
  sed 's/^/         /' "$scratch/generated"
  if $bytes; then
    "$FIX" build --content "$content" --out "$scratch/site" --without-zip >/dev/null
    java -cp "$BENCH/../target/launcher/fix.jar" "$BENCH/SearchBytes.java" "$scratch/site" "$queries"
    rm -rf "$scratch/site"
  fi
}

[[ -n $catalogues ]] || download
row entries kind top-1 top-3 BM25 "wrong,c." rejects "median ms" "p95 ms"
for entries in "${sizes[@]}"; do
  bench "$entries"
done
