#!/bin/bash
# Times from the start of `breathcue play` to its first word, as the monitor of a null sink records it: with all clips in the cache, and
# with an empty cache. Every session begins with 250 ms of silence, which count. Needs pulseaudio, parec and ALSA's plugin for PulseAudio.
#   src/test/benchmark/first-word.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../../.."
runs=${1:-5}
. src/test/benchmark/null-sink.sh
parec --device=breathcue.monitor --format=s16le --rate=48000 --channels=2 --latency-msec=5 >"$temp/heard.raw" &
pids+=($!)
# A recorder that has just started stalls.
sleep 5

echo '{ "title": "First", "steps": [{ "say": "Welcome. Lie down." }, { "name": "Rest", "hold": "5 s" }] }' >"$temp/session.json"
./breathcue plan "$temp/session.json" >/dev/null

# The frame of the recording that is louder than silence first, from a byte on; in milliseconds after it.
first_sound() {
    tail -c +$(($1 + 1)) "$temp/heard.raw" | od -An -v -w4 -td2 | awk '!found && ($1 > 300 || $1 < -300) { printf "%d\n", NR / 48; found = 1 }'
}

for what in cached empty; do
    for ((i = 0; i < runs; i++)); do
        [ $what != empty ] || rm -rf "$XDG_CACHE_HOME"
        start=$(($(stat -c %s "$temp/heard.raw") / 4 * 4))
        ./breathcue play "$temp/session.json" --quiet </dev/null
        first_sound $start >>"$temp/$what.txt"
        sleep 0.5
    done
    sort -n "$temp/$what.txt" | awk -v what=$what '{ all = all " " $1; value[NR] = $1 }
        END { printf "first word, %s: %d ms  (%s )\n", what, value[int((NR + 1) / 2)], all }'
done
