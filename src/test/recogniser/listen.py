"""Writes down what Whisper hears: one line of text for each WAV file named, in order.

Run it with the Python that install.sh made; the model is beside that Python. The files are mono, of 16 bit, at 16 kHz.
"""

import os
import sys
import wave
from pathlib import Path

# Threads that wait must not spin: on a busy machine, six seconds of work took 50.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import ctranslate2
import numpy
from faster_whisper import WhisperModel

FRAME_RATE = 16_000


def samples(file):
    with wave.open(file) as sound:
        form = (sound.getnchannels(), sound.getsampwidth(), sound.getframerate())
        if form != (1, 2, FRAME_RATE):
            sys.exit(f"{file}: not mono of 16 bit at 16 kHz")
        frames = sound.readframes(sound.getnframes())
    return numpy.frombuffer(frames, dtype="<i2").astype(numpy.float32) / 32768


def text(model, file):
    # As usual, a text that repeats itself is guessed again at a higher temperature, with the same chance in each run. What
    # was heard in one file does not decide what is heard in the next.
    ctranslate2.set_random_seed(1)
    segments, _ = model.transcribe(
        samples(file),
        language="en",
        beam_size=5,
        condition_on_previous_text=False,
    )
    return " ".join(" ".join(segment.text for segment in segments).split())


def main():
    # Always as many threads: the last figure of a sum depends on how it was divided.
    model = WhisperModel(
        str(Path(sys.prefix, "whisper-base")),
        device="cpu",
        compute_type="float32",
        cpu_threads=2,
        local_files_only=True,
    )
    for file in sys.argv[1:]:
        print(text(model, file), flush=True)


main()
