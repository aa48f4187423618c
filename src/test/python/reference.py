"""Speaks phonemes with the package that the voice heart comes from, without noise: what our own sound is compared with.

Reads one string of phonemes a line from standard input, and writes the samples of each as 32-bit floats to FOLDER/0.f32, 1.f32, …
"""

import sys
from pathlib import Path

import numpy
from hibari import Hibari


class NoNoise:
    @staticmethod
    def standard_normal(shape, dtype):
        return numpy.zeros(shape, dtype)


def main():
    folder = Path(sys.argv[1])
    voice = Hibari()
    for number, line in enumerate(sys.stdin.read().splitlines()):
        voice.from_ids(voice.ids(line), 1.0, NoNoise).astype("<f4").tofile(folder / f"{number}.f32")


main()
