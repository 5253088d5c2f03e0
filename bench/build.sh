#!/usr/bin/env bash
# Times a full build of a synthetic knowledge base, with ./fix and with Hugo in turn.
# bench/README.md says what is measured.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: bench/build.sh [--runs N] [--seed N] [--keep] [ENTRIES ...]

  ENTRIES    sizes to measure (default: 300 1000 10000)
  --runs N   counted runs of each generator, after one that is not counted (default: 5)
  --seed N   another seed gives other entries (default: 1)
  --keep     leave the contents and the outputs in the scratch folder
TEXT
}

die() {
  echo "build.sh: $*" >&2
  exit 2
}

BENCH=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly BENCH
readonly FIX=$BENCH/../fix
readonly BASE_URL=https://bench.example/
runs=5
seed=1
keep=false
sizes=()

while (($#)); do
  case $1 in
    --runs) runs=${2:?} && shift ;;
    --seed) seed=${2:?} && shift ;;
    --keep) keep=true ;;
    --help) usage && exit ;;
    *[!0-9]*) usage >&2 && exit 2 ;;
    *) sizes+=("$1") ;;
  esac
  shift
done
((${#sizes[@]})) || sizes=(300 1000 10000)

[[ -x /usr/bin/time ]] || die "GNU time is needed at /usr/bin/time (Debian: apt-get install time)"
command -v java >/dev/null || die "java is needed, 17 or later"

with_fix=true
with_hugo=true
[[ -x $FIX ]] || { with_fix=false && echo "./fix is left out: there is no such program yet."; }
command -v hugo >/dev/null || { with_hugo=false && echo "hugo is left out: it is not installed."; }

scratch=$(mktemp -d "${TMPDIR:-/tmp}/fix-bench.XXXXXX")
clean_up() {
  if $keep; then echo "kept: $scratch"; else rm -rf "$scratch"; fi
}
trap clean_up EXIT

build_fix() {
  build_fix_zip --without-zip
}

build_fix_zip() {
  "$FIX" build --content "$scratch/content" --out "$scratch/out" --base-url "$BASE_URL" "$@"
}

build_hugo() {
  hugo --quiet --source "$scratch/hugo" --destination "$scratch/out" --baseURL "$BASE_URL"
}

# run NAME: builds into an empty folder; prints "wall cpu peak", in seconds and MB.
run() {
  rm -rf "$scratch/out"
  sync -f "$scratch"
  /usr/bin/time -o "$scratch/time" -f '%e %U %S %M' bash -c "build_$1" >"$scratch/log" 2>&1 ||
    { tail -n 20 "$scratch/log" >&2 && die "$1 failed"; }
  awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$scratch/time"
}
export FIX BASE_URL scratch
export -f build_fix build_fix_zip build_hugo

# measure NAME ...: one run of each that is not counted, then counted ones in turn.
measure() {
  local name i
  for name in "$@"; do
    run "$name" >/dev/null
    output_size >"$scratch/size.$name"
    : >"$scratch/runs.$name"
  done
  for ((i = 0; i < runs; i++)); do
    for name in "$@"; do
      run "$name" >>"$scratch/runs.$name"
    done
  done
}

# Prints files, MB of HTML, and bytes per error page of the last output. An error page has a JSON
# twin; a redirect has none.
output_size() {
  find "$scratch/out" -type f -printf '%s %P\n' | awk '
    { files++ }
    /\.html$/ { html += $1; sub(/\.html$/, ""); size[$2] = $1 }
    /errors\/.*\.json$/ { sub(/\.json$/, ""); twin[$2] }
    END {
      for (page in twin) { pages++; bytes += size[page] }
      printf "%d %.1f %d\n", files, html / 1e6, pages ? bytes / pages : 0
    }'
}

# median NAME COLUMN
median() {
  awk -v column="$2" '{ print $column }' "$scratch/runs.$1" | sort -n |
    awk '{ value[NR] = $1 } END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'
}

row() {
  printf '%7s  %-16s %9s %9s %9s %9s %10s %11s\n' "$@"
}

result() {
  local entries=$1 name=$2 title=$3 files html page
  read -r files html page <"$scratch/size.$name"
  row "$entries" "$title" "$(median "$name" 1)" "$(median "$name" 2)" "$(median "$name" 3)" \
    "$files" "$html" "$page"
}

ratio() {
  awk -v hugo="$(median hugo "$1")" -v fix="$(median fix "$1")" \
    'BEGIN { printf "%.2f", hugo / (fix ? fix : 0.01) }'
}

generate() {
  rm -rf "$scratch/content" "$scratch/hugo"
  java "$BENCH/Generate.java" --kit "$BENCH" --entries "$1" --seed "$seed" --out "$scratch/content"
  java "$BENCH/Generate.java" --kit "$BENCH" --entries "$1" --seed "$seed" --out "$scratch/hugo" \
    --format hugo >/dev/null
}

bench() {
  local entries=$1 contenders=()
  generate "$entries" >"$scratch/generated"
  $with_fix && contenders+=(fix)
  $with_hugo && contenders+=(hugo)
  measure "${contenders[@]}"
  $with_fix && result "$entries" fix "fix"
  $with_hugo && result "$entries" hugo "hugo"
  $with_fix && $with_hugo &&
    row "$entries" "hugo / fix" "$(ratio 1)" "$(ratio 2)" "$(ratio 3)" "" "" ""
  $with_fix && measure fix_zip && result "$entries" fix_zip "fix with kb.zip"
  sed 's/^/         /' "$scratch/generated"
}

describe_machine() {
  java -version 2>&1 | head -n 1
  if $with_hugo; then hugo version; fi
  awk -v cores="$(nproc)" '
    { print cores " cores, load average " $1 }
    $1 > 0.5 { print "Something else is running: the times will be too long and will vary." }
  ' /proc/loadavg
}

$with_fix || $with_hugo || die "nothing to measure"
describe_machine
echo "Medians of $runs runs, in turn, each into an empty folder."
echo
row entries generator "wall s" "cpu s" "peak MB" files "HTML MB" "bytes/page"
for entries in "${sizes[@]}"; do
  bench "$entries"
done
