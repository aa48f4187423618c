#!/bin/bash
# Plays for some minutes to a null sink while one core is kept busy, and tells of underruns and of the processor time that playing
# took from its tenth second on. Needs pulseaudio, pactl and ALSA's plugin for PulseAudio.
#   src/test/benchmark/live-soak.sh [MINUTES]
set -euo pipefail
cd "$(dirname "$0")/../../.."
minutes=${1:-10}
export PULSE_LATENCY_MSEC=200
. src/test/benchmark/null-sink.sh

# A minute each: words, a breath to follow, rain.
cat >"$temp/session.json" <<JSON
{ "title": "Soak", "breath": "4:6", "sound": { "background": "rain" },
  "steps": [{ "repeat": $minutes, "steps": [{ "say": "Sit tall." }, { "breathe": "5 breaths" }, { "pause": "6 s" }] }] }
JSON

(while :; do :; done) &
pids+=($!)
./breathcue play "$temp/session.json" --stats --quiet 2>"$temp/err" &
player=$!
pids+=("$player")

hertz=$(getconf CLK_TCK)
processor_ticks() { awk '{ print $14 + $15 }' "/proc/$player/stat" 2>/dev/null; }
sleep 10
from_ticks=$(processor_ticks)
from=$EPOCHREALTIME
while ticks=$(processor_ticks); do
    [ -n "$ticks" ] || break
    last_ticks=$ticks
    last=$EPOCHREALTIME
    memory=$(awk '/VmHWM/ { print $2 }' "/proc/$player/status" 2>/dev/null) || break
    most=${memory:-$most}
    sleep 1
done
status=0
wait "$player" || status=$?
awk -v ticks=$((last_ticks - from_ticks)) -v us=$((${last/./} - ${from/./})) -v hertz="$hertz" \
    'BEGIN { printf "processor: %.1f %% of one core in %.0f s\n", 100 * ticks / hertz / (us / 1e6), us / 1e6 }'
echo "memory at most: $((most / 1024)) MB"
grep underruns "$temp/err" || cat "$temp/err"
exit "$status"
