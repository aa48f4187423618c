#!/bin/bash
# Times from the start of `breathcue play` to its first word, as the monitor of a null sink records it: with all clips in the cache, and
# with an empty cache. Every session begins with 250 ms of silence, which count. Needs pulseaudio, parec and ALSA's plugin for PulseAudio.
#   src/test/benchmark/first-word.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../../.."
runs=${1:-5}
temp=$(mktemp -d)
pids=()
clean_up() {
    [ ${#pids[@]} -eq 0 ] || kill "${pids[@]}" 2>/dev/null || true
    wait
    rm -rf "$temp"
}
trap clean_up EXIT

export XDG_RUNTIME_DIR=$temp XDG_CACHE_HOME=$temp/cache XDG_STATE_HOME=$temp/state
export PULSE_SERVER=unix:$temp/pulse.socket PULSE_COOKIE=$temp/cookie PULSE_CLIENTCONFIG=$temp/client.conf
export ALSA_CONFIG_PATH=$temp/asound.conf
echo 'autospawn = no' >"$PULSE_CLIENTCONFIG"
printf '%s\n' '</usr/share/alsa/alsa.conf>' 'pcm.!default { type pulse }' 'ctl.!default { type pulse }' >"$ALSA_CONFIG_PATH"
XDG_CONFIG_HOME=$temp pulseaudio -n --daemonize=no --use-pid-file=no --exit-idle-time=-1 \
    --load='module-null-sink sink_name=breathcue rate=48000 channels=2 norewinds=1' \
    --load="module-native-protocol-unix socket=$temp/pulse.socket auth-anonymous=1" >"$temp/pulse.log" 2>&1 &
pids+=($!)
for _ in {1..100}; do
    pactl info >/dev/null 2>&1 && break
    sleep 0.1
done
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
