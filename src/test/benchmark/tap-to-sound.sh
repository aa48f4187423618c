#!/bin/bash
# Times from a tap on the page of `breathcue serve` to the sound, in Chromium without a window and with a null sink: see tap-to-sound.mjs.
# Needs node, chromedriver, pulseaudio and parec.
#   src/test/benchmark/tap-to-sound.sh [VOICE [SESSION [RUNS]]]
set -euo pipefail
cd "$(dirname "$0")/../../.."
. src/test/benchmark/null-sink.sh
node src/test/benchmark/tap-to-sound.mjs "$temp" "${1:-kevin16}" "${2:-mid-back-reset}" "${3:-9}"
