#!/bin/bash
# Times the export of a session, clips cached, against espeak-ng speaking the same lines with the same silences into one WAV and
# sox bringing it to 44.1 kHz. Whole processes, taken in turn, the median of five each. Needs espeak-ng and sox.
#   src/test/benchmark/export-against-espeak.sh [SESSION] [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../../.."
session=${1:-mid-back-reset}
runs=${2:-5}
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

# A line of the plan: clock, frame, + length, kind, role, "the words", …
./breathcue plan "$session" | awk '
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

ours() { ./breathcue export "$session" -o "$temp/ours.wav" --quiet; }
theirs() {
    espeak-ng -m -f "$temp/session.ssml" -w "$temp/espeak.wav"
    sox -V1 "$temp/espeak.wav" -r 44100 "$temp/theirs.wav"
}
milliseconds() {
    local from=$EPOCHREALTIME
    "$1"
    local to=$EPOCHREALTIME
    echo $(((${to/./} - ${from/./}) / 1000))
}
median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }

ours
theirs
for ((i = 0; i < runs; i++)); do
    milliseconds ours >>"$temp/ours.txt"
    milliseconds theirs >>"$temp/theirs.txt"
done
a=$(median <"$temp/ours.txt")
b=$(median <"$temp/theirs.txt")
echo "breathcue export:   $a ms  ($(sort -n "$temp/ours.txt" | tr '\n' ' '))"
echo "espeak-ng and sox:  $b ms  ($(sort -n "$temp/theirs.txt" | tr '\n' ' '))"
echo "ratio: $(awk "BEGIN { printf \"%.2f\", $a / $b }")"
soxi -D "$temp/ours.wav" "$temp/theirs.wav" | tr '\n' ' '
echo "seconds of sound, ours and theirs"
