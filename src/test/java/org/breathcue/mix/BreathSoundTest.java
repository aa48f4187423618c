package org.breathcue.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.breathcue.support.Sessions.RATE;
import static org.breathcue.support.Sessions.seconds;

import java.util.List;
import org.breathcue.pcm.Decibels;
import org.breathcue.timeline.BreathPhase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreathSoundTest {
    private static final long SEED = 7;
    private static final AirNoise NOISE = new AirNoise(SEED);
    private static final Ducking NO_WORDS = new Ducking(List.of(), RATE);

    /** An ordinary noise of that band does not step further at its level of −38 dBFS; a cut through it would. */
    private static final float STEEPEST = 0.008f;

    @Test
    void risesWhileBreathingIn() {
        float[] inhale = sound(seconds(4), BreathPhase.INHALE, 0);
        assertThat(height(inhale, 0.2)).isBetween(450.0, 750.0);
        assertThat(height(inhale, 0.5)).isGreaterThan(1.15 * height(inhale, 0.2));
        assertThat(height(inhale, 0.8)).isGreaterThan(1.15 * height(inhale, 0.5));
    }

    @Test
    void fallsWhileBreathingOut() {
        float[] exhale = sound(seconds(6), BreathPhase.EXHALE, 0);
        assertThat(height(exhale, 0.8)).isBetween(450.0, 750.0);
        assertThat(height(exhale, 0.5)).isGreaterThan(1.15 * height(exhale, 0.8));
        assertThat(height(exhale, 0.2)).isGreaterThan(1.15 * height(exhale, 0.5));
    }

    @ParameterizedTest
    @EnumSource(names = {"INHALE", "EXHALE"})
    void isSilentAtTheTurn(BreathPhase phase) {
        float[] samples = sound(seconds(4), phase, 0);
        int turn = (int) seconds(3.85);
        for (int i = turn; i < samples.length; i++) {
            assertThat(samples[i]).isZero();
        }
        assertThat(rms(samples, turn - 4800, turn - 480)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 63, 100, 480, 4800, 24_000})
    void aShortPhaseIsSilentAtItsTurnToo(long length) {
        float[] samples = sound(length, BreathPhase.INHALE, 0);
        for (int i = (int) Math.ceil(0.85 * length); i < length; i++) {
            assertThat(samples[i]).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INHALE", "EXHALE"})
    void neverClicks(BreathPhase phase) {
        for (double length : new double[] {0.5, 1, 4, 12}) {
            float[] samples = sound(seconds(length), phase, 99);
            float before = 0;
            for (float sample : samples) {
                assertThat(Math.abs(sample - before)).isLessThan(STEEPEST);
                before = sample;
            }
        }
    }

    @Test
    void beginsAndEndsGently() {
        float[] samples = sound(seconds(4), BreathPhase.INHALE, 0);
        double plateau = rms(samples, seconds(1.5), seconds(2.3));
        assertThat(Decibels.fromLinear(plateau)).isCloseTo(-38, within(1.5));
        assertThat(rms(samples, 0, seconds(0.05))).isLessThan(plateau / 50);
        assertThat(rms(samples, seconds(3.78), seconds(3.84))).isLessThan(plateau / 50);
    }

    @Test
    void noTwoBreathsAreTheSame() {
        float[] first = sound(seconds(4), BreathPhase.INHALE, 0);
        float[] second = sound(seconds(4), BreathPhase.INHALE, seconds(10));
        assertThat(Math.abs(correlation(first, second))).isLessThan(0.2);
    }

    @Test
    void noiseIsASeamlessLoopWithoutRumble() {
        double sum = 0;
        double step = 0;
        long loop = 4096L << Glide.FRACTION_BITS;
        long point = 1L << (Glide.FRACTION_BITS - 5);
        for (long phase = 0; phase < loop; phase += point) {
            sum += NOISE.at(phase);
            step = Math.max(step, Math.abs(NOISE.at(phase + point) - NOISE.at(phase)));
        }
        assertThat(sum / (4096 * 32)).isCloseTo(0, within(0.005));
        assertThat(step).isLessThan(0.6);
        assertThat((double) NOISE.at(loop)).isEqualTo(NOISE.at(0));
        assertThat((double) NOISE.at(loop - 1)).isCloseTo(NOISE.at(0), within(1e-4));
    }

    @ParameterizedTest
    @EnumSource(names = {"HOLD_IN", "HOLD_OUT"})
    void aBreathHoldHasNoSound(BreathPhase phase) {
        assertThatIllegalArgumentException().isThrownBy(() -> sound(seconds(4), phase, 0));
    }

    /** The left channel of one phase. */
    private static float[] sound(long length, BreathPhase phase, long start) {
        float[] stereo = new float[(int) (2 * length)];
        BreathSound.of(start, length, phase, RATE, NOISE, SEED).add(start, (int) length, NO_WORDS, stereo, 0);
        float[] left = new float[(int) length];
        for (int i = 0; i < left.length; i++) {
            left[i] = stereo[2 * i];
        }
        return left;
    }

    /** The frequency in hertz, as a root mean square weighted by energy, of half a second around a part of the phase. */
    private static double height(float[] samples, double part) {
        int from = (int) (part * samples.length) - 12_000;
        float[] steps = new float[24_000];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = samples[from + i + 1] - samples[from + i];
        }
        return rms(steps, 0, steps.length) / rms(samples, from, from + steps.length) * RATE / (2 * Math.PI);
    }

    private static double rms(float[] samples, long from, long to) {
        double sum = 0;
        for (int i = (int) from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    private static double correlation(float[] a, float[] b) {
        double ab = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
        }
        return ab / a.length / rms(a, 0, a.length) / rms(b, 0, b.length);
    }
}
