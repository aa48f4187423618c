#!/bin/bash
# Times the server of `breathcue serve` with one voice: the first 10 kB of a session that is not prepared, with and without cached words,
# 4 kB after a seek, and the share of a processor that eight listeners take who read in real time. Medians. Needs curl and Linux.
#   src/test/benchmark/serve.sh [VOICE [SESSION [RUNS]]]
set -euo pipefail
cd "$(dirname "$0")/../../.."
voice=${1:-kevin16}
session=${2:-mid-back-reset}
runs=${3:-9}
listeners=8
seconds=30
temp=$(mktemp -d)
export XDG_CACHE_HOME=$temp/cache
./breathcue serve --port 0 --no-history >"$temp/url" 2>"$temp/err" &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$temp"' EXIT
until [ -s "$temp/url" ]; do sleep 0.1; done
base=$(cat "$temp/url")s/$session

# Milliseconds up to the end of what the options of curl ask for.
first() { curl -s -o /dev/null -w '%{http_code} %{time_total}\n' "$@" | awk '$1 !~ /^20/ { print "status " $1 >"/dev/stderr" } { printf "%d\n", 1000 * $2 }'; }
# Ticks of processor time of the server, of which there are 100 in a second.
ticks() { awk '{ print $14 + $15 }' /proc/$server/stat; }
# The median of what a command prints, and the processor time of the server for each line.
measured() {
    local what=$1 before
    before=$(ticks)
    shift
    "$@" | sort -n >"$temp/times"
    awk -v what="$what" -v ticks=$(($(ticks) - before)) '{ all = all " " $1; value[NR] = $1 }
        END { printf "%-40s %5d ms, processor %4d ms (%s )\n", what, value[int((NR + 1) / 2)], 10 * ticks / NR, all }' "$temp/times"
}
# Another length is another session, with the same words.
unprepared() {
    for ((i = 0; i < runs; i++)); do
        first -r 0-9999 "$base/$1?voice=$voice&length=$(($2 + i))s"
    done
}
sought() {
    local size from
    size=$(curl -sI "$base/$1?voice=$voice" | awk 'tolower($1) == "content-length:" { print $2 + 0 }')
    for ((i = 0; i < runs; i++)); do
        from=$((size * (2 * i + 1) / (2 * runs) / 2))
        first -r $from-$((from + 3999)) "$base/$1?voice=$voice"
    done
}

echo "$voice, $session, $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
measured "plan.json, first request, empty cache" first "$base/plan.json?voice=$voice"
# It reads all sessions ahead, and speaks what is not cached.
quiet=0
while [ $quiet -lt 3 ]; do
    before=$(ticks)
    sleep 1
    [ $(($(ticks) - before)) -gt 5 ] && quiet=0 || quiet=$((quiet + 1))
done
measured "plan.json, not prepared, cached words" unprepared plan.json 601
measured "audio.mp3, not prepared, cached words" unprepared audio.mp3 631
measured "audio.wav, not prepared, cached words" unprepared audio.wav 661
measured "audio.mp3, after a seek" sought audio.mp3
measured "audio.wav, after a seek" sought audio.wav
for format in wav:192000 mp3:16000; do
    rate=${format#*:}
    before=$(ticks)
    for ((i = 0; i < listeners; i++)); do
        from=$((i * 60 * rate + 9999))
        curl -s -o /dev/null --limit-rate "$rate" --max-time $seconds -r $from-$((from + 60 * rate)) \
            "$base/audio.${format%:*}?voice=$voice" || true &
        readers[i]=$!
    done
    wait "${readers[@]}"
    awk -v what="$listeners listeners, ${format%:*}" -v ticks=$(($(ticks) - before)) -v seconds=$seconds \
        'BEGIN { printf "%-44s %5.1f %% of a processor\n", what, ticks / seconds }'
done
