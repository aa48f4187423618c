package org.breathcue.mix;

import org.breathcue.pcm.Decibels;

/** The timbre of the breath sound. */
public enum BreathTimbre {
    /** Noise like air in a throat. */
    AIR {
        @Override
        BreathWave wave(long seed) {
            return AirNoise.of(seed);
        }

        @Override
        double highest() {
            return 3.85;
        }

        @Override
        double low() {
            return 410;
        }

        @Override
        double high() {
            return 930;
        }

        @Override
        double gainDb() {
            return -34.1;
        }
    },

    /** A soft tone with a range of a fifth, in tune with the chimes. */
    TONE {
        @Override
        BreathWave wave(long seed) {
            return SoftTone.wave();
        }

        @Override
        double highest() {
            return 1.3;
        }

        @Override
        double low() {
            return 396;
        }

        @Override
        double high() {
            return 594;
        }

        @Override
        double gainDb() {
            return -30.9;
        }
    };

    /** Returns the true peak of a breath that is panned to one side, linear. */
    double peak() {
        return highest() * Decibels.toLinear(gainDb()) * Pan.NEAR;
    }

    abstract BreathWave wave(long seed);

    /** Returns the maximum absolute value of the wave in one channel. */
    abstract double highest();

    /** Returns the pitch of a hold after the exhale, in hertz; for air, that of the lowest resonance. */
    abstract double low();

    /** Returns the pitch of a hold after the inhale, in hertz; for air, that of the lowest resonance. */
    abstract double high();

    /** Returns the gain in dB that brings the wave to the level of the breath sound. */
    abstract double gainDb();
}
