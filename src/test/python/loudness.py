"""Measures how loud the words of exported sessions are after a player has adjusted its volume.

Exports every session of the library with several settings, with all sounds and with words alone, and measures both
with FFmpeg (ebur128). A player that follows the tags adds the gain that they state; a player that measures the file itself brings
the whole file to one loudness. Prints a line for each session and setting, and the spread of the words.

    python3 src/test/python/loudness.py [VOICE]

Needs FFmpeg, and the packages numpy and mutagen.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import mutagen
import numpy

RATE = 48_000
WORDS_ALONE = ["--breath", "off", "--background", "off", "--no-chimes"]
SOUNDS = [[], ["--breath", "tone", "--level", "loud"], ["--background", "rain"]]


def run(*command, data=None):
    return subprocess.run(command, input=data, check=True, capture_output=True)


def lufs(samples):
    raw = samples.astype("<i2").tobytes()
    told = run("ffmpeg", "-nostats", "-f", "s16le", "-ar", str(RATE), "-ac", "2", "-i", "-",
               "-filter_complex", "ebur128", "-f", "null", "-", data=raw).stderr.decode()
    return float(re.findall(r" I:\s+(-?[\d.]+|-?inf) LUFS", told)[-1])


def export(session, options, folder):
    """Returns the samples of a session, and the gain in its tags."""
    file = Path(folder, "session.wav")
    run("./breathcue", "export", session, *options, "-o", str(file))
    data = file.read_bytes()
    samples = numpy.frombuffer(data, "<i2", count=int.from_bytes(data[40:44], "little") // 2, offset=44)
    return samples, float(str(mutagen.File(file).tags["TXXX:replaygain_track_gain"]).split()[0])


def measure(session, options, sounds, folder):
    samples, gain = export(session, [*options, *sounds], folder)
    words, _ = export(session, [*options, *WORDS_ALONE], folder)
    return lufs(samples), lufs(words), gain


def main():
    voice = sys.argv[1] if len(sys.argv) > 1 else "kevin16"
    sessions = json.loads(run("./breathcue", "sessions", "--format", "json").stdout)
    tagged, measured = [], []
    print("session | setting | whole, LUFS | words | words with the gain of the tags | words in a player that measures")
    with tempfile.TemporaryDirectory() as folder:
        for session in sessions:
            # The longest sessions take minutes each.
            for sounds in SOUNDS if session["seconds"] < 1500 else SOUNDS[:1]:
                whole, spoken, gain = measure(session["name"], ["--voice", voice], sounds, folder)
                tagged.append(spoken + gain)
                measured.append(spoken - whole - 18)
                print(f"{session['name']} | {' '.join(sounds) or '-'} | {whole} | {spoken} | {tagged[-1]:.1f} | "
                      f"{measured[-1]:.1f}", flush=True)
    for name, values in ("tags", tagged), ("measures", measured):
        print(f"spread with a player that {'follows the tags' if name == 'tags' else 'measures the file'}: "
              f"{max(values) - min(values):.1f} LU")


main()
