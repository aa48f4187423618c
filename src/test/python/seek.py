"""Measures how exactly players find a place in an exported MP3.

FFmpeg starts decoding at 200 places, as a player does that uses the table of places if there is one, and the sound is
compared with the WAV of the same session. Prints the largest error and the mean one, in MP3 frames of 24 ms.

    python3 src/test/python/seek.py

Needs FFmpeg, and the package numpy.
"""

import json
import random
import subprocess
import tempfile
from pathlib import Path

import numpy

SESSION = "mid-back-reset"
RATE = 48_000
FRAME = 1152
PLACES = 200
LENGTH = RATE // 2
FURTHEST = 5 * FRAME


def mono(data):
    return numpy.frombuffer(data, "<i2").reshape(-1, 2).mean(axis=1)


def found(file, seconds):
    decoded = subprocess.run(["ffmpeg", "-v", "error", "-usetoc", "1", "-fflags", "+fastseek", "-ss", f"{seconds:.3f}", "-i", str(file),
                              "-t", "0.5", "-f", "s16le", "-"], check=True, capture_output=True).stdout
    return mono(decoded)[:LENGTH]


def error(sound, wanted, part):
    """Returns the difference in samples between where a part is and where it should be."""
    around = sound[wanted - FURTHEST:wanted + FURTHEST + len(part)]
    size = 1 << (len(around) + len(part)).bit_length()
    match = numpy.fft.irfft(numpy.fft.rfft(around, size) * numpy.fft.rfft(part, size).conj(), size)
    return int(match[:2 * FURTHEST + 1].argmax()) - FURTHEST


def main():
    choice = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        wav, mp3 = Path(folder, "session.wav"), Path(folder, "session.mp3")
        for file in wav, mp3:
            subprocess.run(["./breathcue", "export", SESSION, "--voice", "kevin16", "-o", str(file)], check=True, capture_output=True)
        data = wav.read_bytes()
        sound = mono(data[44:44 + int.from_bytes(data[40:44], "little")])
        plan = subprocess.run(["./breathcue", "plan", SESSION, "--voice", "kevin16", "--format", "json"], check=True, capture_output=True).stdout
        # A place can be recognised only where there are words.
        words = [event for event in json.loads(plan)["events"] if event["kind"] == "speech" and event["lengthFrames"] > 2 * LENGTH]
        errors = []
        while len(errors) < PLACES:
            event = choice.choice(words)
            seconds = round((event["startFrame"] + choice.randrange(event["lengthFrames"] - LENGTH)) / RATE, 3)
            at = round(seconds * RATE)
            # Nor can a pause between two sentences.
            if sound[at:at + LENGTH].std() > 1000:
                errors.append(abs(error(sound, at, found(mp3, seconds))))
        print(f"{PLACES} places: at most {max(errors) / FRAME:.2f} frames, {sum(errors) / PLACES / FRAME:.2f} on average")


main()
