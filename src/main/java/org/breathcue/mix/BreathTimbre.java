package org.breathcue.mix;

import org.breathcue.mix.signal.WaveTable;
import org.breathcue.pcm.Decibels;

/** The timbre of the breath sound. */
public enum BreathTimbre {
    /** Noise like moving air. */
    AIR {
        @Override
        WaveTable wave(long seed) {
            return AirNoise.wave(seed);
        }

        @Override
        double low() {
            return 500;
        }

        @Override
        double high() {
            return 1650;
        }

        @Override
        double gainDb() {
            return -30.6;
        }
    },

    /** A soft tone with a range of a fifth, in tune with the chimes. */
    TONE {
        @Override
        WaveTable wave(long seed) {
            return SoftTone.wave();
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
            return -29.8;
        }
    };

    /** The maximum absolute value of any wave. */
    private static final double HIGHEST = 1.45;

    /** Returns the true peak of a breath that is panned to one side, linear. */
    double peak() {
        return HIGHEST * Decibels.toLinear(gainDb()) * Pan.NEAR;
    }

    abstract WaveTable wave(long seed);

    /** Returns the pitch of a hold after the exhale, in hertz. */
    abstract double low();

    /** Returns the pitch of a hold after the inhale, in hertz. */
    abstract double high();

    /** Returns the gain in dB that brings the wave to the level of the breath sound. */
    abstract double gainDb();
}
