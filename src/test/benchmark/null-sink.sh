# Read by scripts beside it: a sound server of their own without a sound card. Sets temp, a folder that is deleted in the end; what is in
# pids is ended then too.
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
