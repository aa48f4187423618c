package org.breathcue.mix;

import org.breathcue.pcm.Decibels;

/** What a breath to follow is heard by. */
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

    /** A soft tone, a fifth from bottom to top; it is in tune with the chimes. */
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

    /** No wave goes further than this. */
    private static final double HIGHEST = 1.45;

    /** The true peak of a breath that leans to one side, linear. */
    double peak() {
        return HIGHEST * Decibels.toLinear(gainDb()) * Pan.NEAR;
    }

    abstract WaveTable wave(long seed);

    /** The pitch of empty lungs, in hertz. */
    abstract double low();

    /** The pitch of full lungs, in hertz. */
    abstract double high();

    /** Brings the wave to the level of a breath, in dB. */
    abstract double gainDb();
}
