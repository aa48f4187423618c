#!/bin/bash
# Plays for some minutes to a null sink, and tells of underruns, of the processor time that playing took from its tenth second on, and of
# what its heap held on the way. Unless told otherwise, one core is kept busy by something else meanwhile.
# Needs pulseaudio, pactl and ALSA's plugin for PulseAudio, and a JDK for the heap.
#   src/test/benchmark/live-soak.sh [MINUTES [busy|idle]]
set -euo pipefail
cd "$(dirname "$0")/../../.."
minutes=${1:-10}
beside=${2:-busy}
export PULSE_LATENCY_MSEC=200
. src/test/benchmark/null-sink.sh

# A minute each: words, a breath to follow, rain.
cat >"$temp/session.json" <<JSON
{ "title": "Soak", "breath": "4:6", "sound": { "background": "rain" },
  "steps": [{ "repeat": $minutes, "steps": [{ "say": "Sit tall." }, { "breathe": "5 breaths" }, { "pause": "6 s" }] }] }
JSON

if [ "$beside" = busy ]; then
    (while :; do :; done) &
    pids+=($!)
fi
./breathcue play "$temp/session.json" --stats --quiet 2>"$temp/err" &
player=$!
pids+=("$player")

# In kB, once what is not needed has been collected.
heap() {
    jcmd "$player" GC.run >/dev/null 2>&1 || return 0
    jcmd "$player" GC.heap_info 2>/dev/null | sed -n 's/.* total .* used \([0-9]*\)K.*/\1/p' | awk '{ sum += $1 } END { print sum }'
}

hertz=$(getconf CLK_TCK)
processor_ticks() { awk '{ print $14 + $15 }' "/proc/$player/stat" 2>/dev/null; }
sleep 10
from_ticks=$(processor_ticks)
from=$EPOCHREALTIME
heaps=
next_heap=30
while ticks=$(processor_ticks); do
    [ -n "$ticks" ] || break
    last_ticks=$ticks
    last=$EPOCHREALTIME
    memory=$(awk '/VmHWM/ { print $2 }' "/proc/$player/status" 2>/dev/null) || break
    most=${memory:-$most}
    seconds=$(((${last/./} - ${from/./}) / 1000000))
    if [ "$seconds" -ge "$next_heap" ]; then
        heaps="$heaps $(heap)"
        next_heap=$((next_heap + minutes * 6))
    fi
    sleep 1
done
status=0
wait "$player" || status=$?
awk -v ticks=$((last_ticks - from_ticks)) -v us=$((${last/./} - ${from/./})) -v hertz="$hertz" \
    'BEGIN { printf "processor: %.1f %% of one core in %.0f s\n", 100 * ticks / hertz / (us / 1e6), us / 1e6 }'
echo "memory at most: $((most / 1024)) MB"
echo "heap in kB, ten times on the way:$heaps"
grep underruns "$temp/err" || cat "$temp/err"
exit "$status"
