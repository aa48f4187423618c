"""Measures how loud the words of exported sessions are after a player has adjusted its volume.

Exports every session of the library with several settings, and measures with FFmpeg (ebur128) the whole file and the
words in it. A player that follows the tags adds the gain that they state; a player that measures the file itself brings
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
SETTINGS = [[], ["--breath", "tone", "--level", "loud"], ["--background", "rain"], ["--breath", "off"], ["--guide", "quiet"]]


def run(*command, data=None):
    return subprocess.run(command, input=data, check=True, capture_output=True)


def lufs(samples):
    raw = samples.astype("<i2").tobytes()
    told = run("ffmpeg", "-nostats", "-f", "s16le", "-ar", str(RATE), "-ac", "2", "-i", "-",
               "-filter_complex", "ebur128", "-f", "null", "-", data=raw).stderr.decode()
    return float(re.findall(r" I:\s+(-?[\d.]+|-?inf) LUFS", told)[-1])


def words(samples, plan):
    parts = [samples[e["startFrame"]:e["startFrame"] + e["lengthFrames"]]
             for e in plan["events"] if e["kind"] == "speech"]
    return numpy.concatenate(parts)


def measure(session, options, folder):
    file = Path(folder, "session.wav")
    run("./breathcue", "export", session, *options, "-o", str(file))
    plan = json.loads(run("./breathcue", "plan", session, *options, "--format", "json").stdout)
    samples = numpy.frombuffer(file.read_bytes(), "<i2", count=2 * plan["frames"], offset=44).reshape(-1, 2)
    gain = float(str(mutagen.File(file).tags["TXXX:replaygain_track_gain"]).split()[0])
    return lufs(samples), lufs(words(samples, plan)), gain


def main():
    voice = sys.argv[1] if len(sys.argv) > 1 else "kevin16"
    sessions = json.loads(run("./breathcue", "sessions", "--format", "json").stdout)
    tagged, measured = [], []
    print("session | setting | whole, LUFS | words | words with the gain of the tags | words in a player that measures")
    with tempfile.TemporaryDirectory() as folder:
        for session in sessions:
            for setting in SETTINGS:
                whole, spoken, gain = measure(session["name"], ["--voice", voice, *setting], folder)
                tagged.append(spoken + gain)
                measured.append(spoken - whole - 18)
                print(f"{session['name']} | {' '.join(setting) or '-'} | {whole} | {spoken} | {tagged[-1]:.1f} | "
                      f"{measured[-1]:.1f}", flush=True)
    for name, values in ("tags", tagged), ("measures", measured):
        print(f"spread with a player that {'follows the tags' if name == 'tags' else 'measures the file'}: "
              f"{max(values) - min(values):.1f} LU")


main()
