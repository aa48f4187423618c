"""Measures how natural a voice sounds: DNSMOS P.808, from 1 to 5, of 30 sentences in every delivery.

    python3 -m venv venv
    venv/bin/pip install speechmos librosa onnxruntime soundfile
    venv/bin/python src/test/python/naturalness.py heart

Breathcue must be built, and the voice installed. The network is that of C. K. A. Reddy, V. Gopal and R. Cutler, "DNSMOS: A non-intrusive
perceptual objective speech quality metric to evaluate noise suppressors", ICASSP 2021, in the package speechmos. It hears 9.01 s, so a
sentence is repeated until it is long enough, as the package does.
"""

import importlib.util
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


def main():
    voice = sys.argv[1] if len(sys.argv) > 1 else "heart"
    session = network()
    with tempfile.TemporaryDirectory() as folder:
        for delivery in ("plain", "calm"):
            scores = []
            for sentence in SENTENCES.read_text().splitlines():
                file = Path(folder) / "sentence.wav"
                command = ["voices", "say", "--voice", voice, "--delivery", delivery, "-o", str(file), sentence]
                subprocess.run([ROOT / "breathcue", *command], check=True, capture_output=True)
                sound, rate = soundfile.read(file, dtype="float32", always_2d=True)
                scores.append(score(session, librosa.resample(sound.mean(axis=1), orig_sr=rate, target_sr=RATE)))
                file.unlink()
            print(f"{voice}, {delivery}: {statistics.mean(scores):.2f} ({min(scores):.2f} to {max(scores):.2f})")


main()
