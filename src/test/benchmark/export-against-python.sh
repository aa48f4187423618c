#!/bin/bash
# Times the whole process of an export with heart, its cache empty and full, against the package in Python that the voice comes from
# speaking the same lines. In turn, medians. Needs heart installed, and a Python with src/test/python/requirements.txt and scipy:
#   src/test/benchmark/export-against-python.sh PYTHON [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../../.."
python=$1
runs=${2:-5}
session=(mid-back-reset --length 12m)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
export XDG_CACHE_HOME=$temp/cache

./breathcue plan "${session[@]}" --voice heart --format json |
    "$python" -c 'import json, sys
print("\n".join(dict.fromkeys(e["text"] for e in json.load(sys.stdin)["events"] if e["kind"] == "speech")))' >"$temp/lines"

millis() {
    local from=$EPOCHREALTIME to
    "$@" >"$temp/out" 2>&1 || {
        cat "$temp/out"
        exit 1
    }
    to=$EPOCHREALTIME
    echo $(((${to/./} - ${from/./}) / 1000))
}
export_it() { ./breathcue export "${session[@]}" --voice heart -o "$temp/session.wav"; }
speak() { "$python" src/test/python/speak.py <"$temp/lines"; }
median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

for ((run = 0; run < runs; run++)); do
    millis speak >>"$temp/python"
    rm -rf "$temp/cache"
    millis export_it >>"$temp/empty"
    millis export_it >>"$temp/cached"
done
reference=$(median "$temp/python")
for what in python empty cached; do
    time=$(median "$temp/$what")
    echo "$what: $time ms, ratio $(awk -v a="$time" -v b="$reference" 'BEGIN { printf "%.2f", a / b }')  ($(sort -n "$temp/$what" | paste -sd' '))"
done
