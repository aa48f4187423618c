#!/bin/bash
# Times the export of twelve minutes, with breath sound and loudness, against espeak-ng speaking the same lines with the same silences
# into one WAV and sox bringing it to 44.1 kHz: with all clips in the cache, and with an empty cache. Whole processes, taken in turn,
# medians. Then the memory that each export takes at most. Needs espeak-ng, sox and GNU time.
#   src/test/benchmark/export-against-espeak.sh [RUNS] [SESSION [OPTION...]]
set -euo pipefail
cd "$(dirname "$0")/../../.."
runs=${1:-9}
shift || true
[ $# -gt 0 ] || set -- mid-back-reset --length 12m
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
export XDG_CACHE_HOME=$temp/cache

# A line of the plan: clock, frame, + length, kind, role, "the words", …
./breathcue plan "$@" | awk '
    BEGIN { print "<speak>" }
    match($0, /\+ *[0-9]+  speech /) {
        start = $2
        frames = substr($0, RSTART + 1) + 0
        match($0, /"[^"]*"/)
        words = substr($0, RSTART + 1, RLENGTH - 2)
        # One break for each silence: of several in a row only the last counts.
        gap = int((start - end) / 48)
        if (gap > 0) printf "<break time=\"%dms\"/>\n", gap
        print words
        end = start + frames
    }
    END { print "</speak>" }' >"$temp/session.ssml"

# All write new files, as a first export does.
cached() { ./breathcue export "$@" -o "$temp/ours.wav" 2>/dev/null; }
empty() { ./breathcue export "$@" -o "$temp/ours.wav" 2>/dev/null; }
theirs() {
    espeak-ng -m -f "$temp/session.ssml" -w "$temp/espeak.wav"
    sox -V1 "$temp/espeak.wav" -r 44100 "$temp/theirs.wav"
}
milliseconds() {
    rm -f "$temp"/*.wav
    [ "$1" != empty ] || rm -rf "$XDG_CACHE_HOME"
    local from=$EPOCHREALTIME
    "$@"
    local to=$EPOCHREALTIME
    echo $(((${to/./} - ${from/./}) / 1000))
}
median() { sort -n "$temp/$1.txt" | sed -n "$(((runs + 1) / 2))p"; }

theirs
for ((i = 0; i < runs; i++)); do
    milliseconds empty "$@" >>"$temp/empty.txt"
    milliseconds cached "$@" >>"$temp/cached.txt"
    milliseconds theirs >>"$temp/theirs.txt"
done
for what in theirs cached empty; do
    awk -v what=$what -v mine="$(median $what)" -v theirs="$(median theirs)" \
        '{ all = all " " $1 } END { printf "%-7s %5d ms  ratio %.2f  (%s )\n", what, mine, mine / theirs, all }' \
        <(sort -n "$temp/$what.txt")
done
cached "$@"
theirs
soxi -D "$temp/ours.wav" "$temp/theirs.wav" | tr '\n' ' '
echo "seconds of sound, ours and theirs"
for what in cached empty; do
    [ $what != empty ] || rm -rf "$XDG_CACHE_HOME"
    command time -f "$what: at most %M KiB of memory" ./breathcue export "$@" --quiet -o "$temp/ours.wav"
done
