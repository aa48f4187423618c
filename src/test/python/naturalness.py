"""Measures how natural a voice sounds: DNSMOS P.808, from 1 to 5, of 30 sentences in every delivery, at 150 and at 120 words a minute.

    python3 -m venv venv
    venv/bin/pip install speechmos librosa onnxruntime soundfile
    venv/bin/python src/test/python/naturalness.py heart

Breathcue must be built, and the voice installed. The sentences are exported as the lines of a session, and cut out at the places that its
plan names. The network is that of C. K. A. Reddy, V. Gopal and R. Cutler, "DNSMOS: A non-intrusive perceptual objective speech quality
metric to evaluate noise suppressors", ICASSP 2021, in the package speechmos. It hears 9.01 s, so a sentence is repeated until it is long
enough, as the package does.
"""

import importlib.util
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import librosa
import numpy
import onnxruntime
import soundfile

ROOT = Path(__file__).resolve().parents[3]
SENTENCES = ROOT / "src/test/resources/org/breathcue/voice/heart/sentences.txt"
RATE = 16000
SAMPLES = int(9.01 * RATE)


def network():
    package = Path(importlib.util.find_spec("speechmos").origin).parent
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(package / "dnsmos_models/model_v8.onnx"), options)


def score(session, sound):
    sound = numpy.tile(sound, 1 + SAMPLES // len(sound))[:SAMPLES]
    mel = librosa.feature.melspectrogram(y=sound[:-160], sr=RATE, n_fft=321, hop_length=160, n_mels=120)
    level = (librosa.power_to_db(mel, ref=numpy.max) + 40) / 40
    return float(session.run(None, {"input_1": level.T.astype("float32")[None]})[0][0][0])


def breathcue(*command):
    return subprocess.run([ROOT / "breathcue", *command], check=True, stdout=subprocess.PIPE, text=True).stdout


def spoken(voice, delivery, words_per_minute, folder):
    """Returns the sound of each sentence."""
    script, file = folder / "sentences.json", folder / "sentences.wav"
    steps = [{"say": sentence} for sentence in SENTENCES.read_text().splitlines()]
    session = {"title": "Sentences", "delivery": delivery, "wordsPerMinute": words_per_minute, "steps": steps}
    script.write_text(json.dumps(session))
    options = [str(script), "--voice", voice]
    plan = json.loads(breathcue("plan", *options, "--format", "json"))
    file.unlink(missing_ok=True)
    breathcue("export", *options, "--quiet", "--output", str(file))
    sound, rate = soundfile.read(file, dtype="float32", always_2d=True)
    for event in plan["events"]:
        if event["kind"] == "speech":
            start, end = event["startFrame"], event["startFrame"] + event["lengthFrames"]
            yield librosa.resample(sound[start:end].mean(axis=1), orig_sr=rate, target_sr=RATE)


def main():
    voice = sys.argv[1] if len(sys.argv) > 1 else "heart"
    session = network()
    with tempfile.TemporaryDirectory() as folder:
        for delivery in ("plain", "calm"):
            for words_per_minute in (150, 120):
                scores = [score(session, sound) for sound in spoken(voice, delivery, words_per_minute, Path(folder))]
                mean = statistics.mean(scores)
                print(
                    f"{voice}, {delivery}, {words_per_minute} words a minute: {mean:.2f} "
                    f"({min(scores):.2f} to {max(scores):.2f}, {len(scores)} sentences)",
                    flush=True,
                )


main()
