"""Speaks every line of standard input with the package that the voice heart comes from, and says how many seconds it made."""

import sys

from hibari import Hibari

voice = Hibari()
samples = sum(len(voice(line, speed=1.0, seed=0)) for line in sys.stdin.read().splitlines())
print(f"{samples / voice.sample_rate:.0f} s")
