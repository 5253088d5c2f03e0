#!/usr/bin/env bash
# Times ./fix check: everything, and one changed entry. bench/README.md says what is measured.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: bench/check.sh [--runs N] [--seed N] [--keep] [ENTRIES ...]

  ENTRIES    sizes to measure, besides the published content (default: 10000)
  --runs N   counted runs, after one that is not counted (default: 5)
  --seed N   another seed gives other entries (default: 1)
  --keep     leave the contents in the scratch folder
TEXT
}

die() {
  echo "check.sh: $*" >&2
  exit 2
}

BENCH=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly BENCH
readonly FIX=$BENCH/../fix
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
((${#sizes[@]})) || sizes=(10000)

[[ -x /usr/bin/time ]] || die "GNU time is needed at /usr/bin/time (Debian: apt-get install time)"
command -v git >/dev/null || die "git is needed"
command -v java >/dev/null || die "java is needed, 17 or later"

scratch=$(mktemp -d "${TMPDIR:-/tmp}/fix-bench.XXXXXX")
clean_up() {
  if $keep; then echo "kept: $scratch"; else rm -rf "$scratch"; fi
}
trap clean_up EXIT

# row ENTRIES WHAT ...: the medians of a command's wall time, processor time and peak memory.
row() {
  local entries=$1 what=$2 i
  shift 2
  : >"$scratch/runs"
  for ((i = 0; i <= runs; i++)); do
    # Exit code 1: the generated entries may have findings.
    /usr/bin/time -q -a -o "$scratch/runs" -f '%e %U %S %M' "$@" >"$scratch/log" 2>&1 || (($? == 1)) ||
      { tail -n 20 "$scratch/log" >&2 && die "$what failed"; }
  done
  sed -i 1d "$scratch/runs"
  printf '%7s  %-22s %8s %8s %8s\n' "$entries" "$what" "$(median '$1')" "$(median '$2 + $3')" \
    "$(median 'int($4 / 1024)')"
}

# median EXPRESSION, of the fields of a run
median() {
  awk "{ print $1 }" "$scratch/runs" | sort -n |
    awk '{ value[NR] = $1 } END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'
}

# Makes a folder a repository, with one entry changed since.
edited() {
  git -C "$1" init -q
  git -C "$1" add .
  git -C "$1" -c user.name=bench -c user.email=bench@example.com -c gc.auto=0 commit -qm "As it was"
  sed -i 's/^summary: "/summary: "Really: /' "$1/$2"
  # Files written this very moment are read in each run.
  sleep 3
}

# bench NAME FOLDER
bench() {
  local entry
  entry=$(cd "$2" && grep -l '^summary: "' errors/*/*.yaml | sed -n '7p')
  edited "$2" "$entry"
  row "$1" "all" "$FIX" check --content "$2"
  row "$1" "one, by path" "$FIX" check --content "$2" "$entry"
  row "$1" "one, --since HEAD" "$FIX" check --content "$2" --since HEAD
}

load=$(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo 0)
awk -v load="$load" 'BEGIN { if (load > 0.5) print "The load is " load ": times will be too long." }'
printf '%7s  %-22s %8s %8s %8s\n' entries checked "wall s" "cpu s" "peak MB"
cp -r "$BENCH/../content" "$scratch/published"
bench "$(find "$scratch/published/errors" -name '*.yaml' | wc -l)" "$scratch/published"
for entries in "${sizes[@]}"; do
  java "$BENCH/Generate.java" --kit "$BENCH" --entries "$entries" --seed "$seed" \
    --out "$scratch/$entries" >/dev/null
  bench "$entries" "$scratch/$entries"
done
