"""Measures the breath sound and the backgrounds, and draws docs/breath.png.

Exports sessions without words, and prints the loudness of breaths and holds, how long a slow exhale is audible, the
correlation of the channels, the spectrum of an inhale, and that of the rain.

    python3 src/test/python/breath.py [PICTURE]

Needs FFmpeg, and the packages numpy, scipy and matplotlib.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import matplotlib
import numpy
from scipy import signal

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402

RATE = 48_000
OCTAVES = [250, 500, 1000, 2000, 4000, 8000, 16_000]


def export(name, folder, *options, **session):
    script = Path(folder, f"{name}.json")
    script.write_text(json.dumps({"title": name, **session}))
    subprocess.run(["./breathcue", "export", str(script), "-o", str(script.with_suffix(".wav")), "--voice", "kevin16", *options],
                   check=True, capture_output=True)
    data = script.with_suffix(".wav").read_bytes()
    count = int.from_bytes(data[40:44], "little") // 2
    return numpy.frombuffer(data, "<i2", count=count, offset=44).reshape(-1, 2) / 32768


def breathing(breath, count):
    return {"steps": [{"breathe": f"{count} breaths", "breath": breath, "words": False}]}


def lufs(samples):
    raw = (samples * 32767).astype("<i2").tobytes()
    told = subprocess.run(["ffmpeg", "-nostats", "-f", "s16le", "-ar", str(RATE), "-ac", "2", "-i", "-",
                           "-filter_complex", "ebur128", "-f", "null", "-"], input=raw, check=True, capture_output=True)
    return float(re.findall(r" I:\s+(-?[\d.]+|-?inf) LUFS", told.stderr.decode())[-1])


def phases(folder, breath, count, options):
    """Returns the samples of a session without words, and its breaths. With more than four, the last one is called."""
    samples = export("breath", folder, *options, **breathing(breath, count))
    plan = json.loads(subprocess.run(["./breathcue", "plan", str(Path(folder, "breath.json")), "--format", "json", "--voice", "kevin16"],
                                     check=True, capture_output=True).stdout)
    return samples, [(e["phase"], e["startFrame"], e["lengthFrames"]) for e in plan["events"] if e["kind"] == "breath"]


def cut(samples, events, phase):
    return [samples[start:start + length] for name, start, length in events if name == phase]


def octaves(samples):
    hertz, power = signal.welch(samples[:, 0], RATE, nperseg=4096)
    levels = [10 * numpy.log10(power[(hertz > f / 1.41) & (hertz < f * 1.41)].mean()) for f in OCTAVES]
    return " ".join(f"{f}:{level - max(levels):.0f}" for f, level in zip(OCTAVES, levels))


def audible(breath):
    """Returns the first and the last moment, in seconds from the edges, at which 50 ms are within 20 dB of the loudest."""
    size = RATE // 20
    levels = [numpy.sqrt((breath[i:i + size] ** 2).mean()) for i in range(0, len(breath) - size, RATE // 200)]
    loud = [i for i, level in enumerate(levels) if level > max(levels) / 10]
    return loud[0] / 200, len(breath) / RATE - loud[-1] / 200 - 0.05


def measure(timbre, folder):
    options = ["--breath", timbre]
    samples, events = phases(folder, "4:6", 4, options)
    start, end = events[0][1], events[-1][1] + events[-1][2]
    print(f"{timbre}: breath 4:6 {lufs(samples[start:end])} LUFS")
    samples, events = phases(folder, "5:4:10:4", 4, options)
    for phase in "holdIn", "holdOut":
        print(f"{timbre}: {phase} {lufs(numpy.concatenate(cut(samples, events, phase)))} LUFS")
    exhale = cut(samples, events, "exhale")[0]
    print("%s: an exhale of 10 s is audible from %.2f s on, until %.2f s before its end" % (timbre, *audible(exhale)))
    inhale = cut(samples, events, "inhale")[1]
    middle = inhale[RATE * 2:RATE * 3]
    print(f"{timbre}: correlation of the channels {numpy.corrcoef(middle.T)[0, 1]:.2f}")
    print(f"{timbre}: octaves of an inhale {octaves(middle)}")
    return inhale


def picture(path, folder):
    figure, rows = pyplot.subplots(2, 1, figsize=(9, 6), sharex=True)
    for row, timbre in zip(rows, ["air", "tone"]):
        samples, _ = phases(folder, "4:4:6:2", 4, ["--breath", timbre])
        hertz, times, power = signal.spectrogram(samples[:RATE * 60, 0], RATE, nperseg=4096, noverlap=3072)
        row.pcolormesh(times, hertz / 1000, 10 * numpy.log10(power + 1e-14), vmin=-115, vmax=-55, shading="auto", cmap="magma",
                       rasterized=True)
        row.set_ylim(0, 10)
        row.set_ylabel(f"{timbre}, kHz")
    rows[1].set_xlabel("seconds")
    figure.tight_layout()
    figure.savefig(path, dpi=94)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for timbre in "air", "tone":
            measure(timbre, folder)
        for background in "rain", "waves":
            samples = export("still", folder, "--background", background, "--breath", "off", steps=[{"pause": "60 s"}])
            print(f"{background}: {lufs(samples[RATE * 5:RATE * 50])} LUFS, octaves {octaves(samples[RATE * 5:RATE * 50])}")
        if len(sys.argv) > 1:
            picture(sys.argv[1], folder)


main()
