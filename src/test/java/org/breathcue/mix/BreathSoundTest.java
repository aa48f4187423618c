package org.breathcue.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breathcue.support.Sessions.RATE;
import static org.breathcue.support.Sessions.seconds;

import java.util.List;
import java.util.stream.DoubleStream;
import org.breathcue.mix.signal.PhaseGlide;
import org.breathcue.pcm.Decibels;
import org.breathcue.support.Spectrum;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.EventTrack;
import org.breathcue.timeline.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BreathSoundTest {
    private static final Ducking NO_WORDS = new Ducking(new EventTrack<>(List.of()), RATE);
    private static final int WINDOW = (int) seconds(0.25);
    private static final double TURN = 0.15;

    /** What is said of a sound has to hold for every one of them. */
    private static final int SOUNDS = 3;

    /** The wave itself does not step further, at its loudest and highest; and near silence it does not step at all. */
    private static final float STEEPEST = 0.03f;

    private static final float STEEPEST_AT_EDGES = 0.0005f;
    private static final int EDGE = (int) seconds(0.005);

    @ParameterizedTest
    @CsvSource({"AIR, 1", "AIR, 2", "AIR, 4", "AIR, 6", "AIR, 8", "TONE, 1", "TONE, 4", "TONE, 8", "AIR, 12", "TONE, 12"
    })
    void everyInhaleRisesAndEveryExhaleFalls(BreathTimbre timbre, double length) {
        for (int seed = 0; seed < SOUNDS; seed++) {
            double[] inhale = centroids(stereo(timbre, BreathPhase.INHALE, length, seed, Side.NONE), length);
            double[] exhale = centroids(stereo(timbre, BreathPhase.EXHALE, length, seed, Side.NONE), length);
            for (int i = 1; i < inhale.length; i++) {
                assertThat(inhale[i]).as("inhale %d, window %d", seed, i).isGreaterThan(inhale[i - 1]);
                assertThat(exhale[i]).as("exhale %d, window %d", seed, i).isLessThan(exhale[i - 1]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void heldLungsStayWhereTheyAreFullHighAndEmptyLow(BreathTimbre timbre) {
        float[] full = left(timbre, BreathPhase.HOLD_IN, 4, 1);
        float[] empty = left(timbre, BreathPhase.HOLD_OUT, 4, 1);
        double high = Spectrum.of(full, 0, full.length).centroid();
        double low = Spectrum.of(empty, 0, empty.length).centroid();
        assertThat(high).isGreaterThan(1.45 * low);
        for (double hertz : centroids(stereo(timbre, BreathPhase.HOLD_IN, 4, 1, Side.NONE), 4)) {
            assertThat(hertz).isCloseTo(high, within(0.1 * high));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fullLungsSoundOnAndEmptyOnesPulse(BreathTimbre timbre) {
        double[] full = levels(mono(timbre, BreathPhase.HOLD_IN, 4), 0.3, 3.5);
        double[] empty = levels(mono(timbre, BreathPhase.HOLD_OUT, 4), 0, 3.85);
        double breath = levels(mono(timbre, BreathPhase.INHALE, 4), 1.9, 1.95)[0];
        assertThat(DoubleStream.of(full).min().orElseThrow()).isGreaterThan(breath / 6);
        assertThat(DoubleStream.of(full).max().orElseThrow()).isBetween(breath / 1.6, breath / 1.2);
        assertThat(DoubleStream.of(empty).max().orElseThrow()).isBetween(breath / 1.5, breath / 1.05);
        int pulses = 0;
        for (int i = 1; i < empty.length; i++) {
            pulses += empty[i - 1] == 0 && empty[i] > 0 ? 1 : 0;
        }
        assertThat(pulses).as("a second each, and the first begins at once").isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aTelephoneCanPlayMostOfIt(BreathTimbre timbre) {
        for (BreathPhase phase : BreathPhase.values()) {
            float[] samples = left(timbre, phase, 4, 3);
            assertThat(Spectrum.of(samples, 0, samples.length).share(300, 8000))
                    .as(phase.key())
                    .isGreaterThan(0.85);
        }
    }

    @Test
    void airFallsWithWeakPeaksAtTheResonancesOfAThroat() {
        BreathPhase[] held = {BreathPhase.HOLD_IN, BreathPhase.HOLD_OUT};
        for (int i = 0; i < held.length; i++) {
            double lowest = i == 0 ? BreathTimbre.AIR.high() : BreathTimbre.AIR.low();
            float[] samples = left(BreathTimbre.AIR, held[i], 2.5, 1);
            Spectrum air = Spectrum.of(samples, 0, samples.length);
            double[] peaks = new double[4];
            for (int peak = 0; peak < peaks.length; peak++) {
                peaks[peak] = density(air, lowest * (2 * peak + 1));
            }
            for (int peak = 1; peak < peaks.length; peak++) {
                assertThat(peaks[peak - 1] - peaks[peak])
                        .as("fall to peak %d", peak)
                        .isBetween(4.0, 16.0);
            }
            for (int valley = 0; valley < 2; valley++) {
                double between = density(air, lowest * (2 * valley + 2));
                assertThat(peaks[valley + 1] - between).as("valley %d", valley).isBetween(-4.0, 8.0);
            }
            assertThat(density(air, 10_000)).isGreaterThan(peaks[0] - 50);
        }
    }

    /** The power for each hertz around a frequency, in dB. */
    private static double density(Spectrum spectrum, double hertz) {
        return 10 * Math.log10(spectrum.power(0.9 * hertz, 1.1 * hertz) / (0.2 * hertz));
    }

    @Test
    void airIsWideAndASumOfBothChannelsIsNotHollow() {
        float[] stereo = stereo(BreathTimbre.AIR, BreathPhase.INHALE, 2.5, 1, Side.NONE);
        float[] left = channel(stereo, 1, 0);
        float[] right = channel(stereo, 0, 1);
        double product = 0;
        for (int i = 0; i < left.length; i++) {
            product += left[i] * right[i];
        }
        double correlation = product / left.length / level(left, 0, left.length) / level(right, 0, right.length);
        assertThat(correlation).isBetween(0.1, 0.3);
        float[] mono = channel(stereo, 0.5f, 0.5f);
        assertThat(db(mono) - db(left)).isBetween(-2.5, -1.5);
        Spectrum all = Spectrum.of(left, 0, left.length);
        Spectrum sum = Spectrum.of(mono, 0, mono.length);
        for (double hertz : new double[] {400, 800, 1600, 3200}) {
            assertThat(density(sum, hertz) - density(all, hertz))
                    .as("%s Hz", hertz)
                    .isBetween(-3.5, -1.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlowBreathIsHeardFromStartToEnd(BreathTimbre timbre) {
        float[] exhale = mono(timbre, BreathPhase.EXHALE, 10);
        double middle = level(exhale, (int) seconds(4), (int) seconds(6));
        assertThat(level(exhale, (int) seconds(0.4), (int) seconds(0.5))).isGreaterThan(middle / 1.3);
        assertThat(level(exhale, (int) seconds(9.35), (int) seconds(9.45))).isGreaterThan(middle / 1.3);
    }

    @ParameterizedTest
    @EnumSource
    void isSilentAtTheTurn(BreathTimbre timbre) {
        for (BreathPhase phase : BreathPhase.values()) {
            for (double length : new double[] {1, 2.7, 4, 12}) {
                float[] samples = left(timbre, phase, length, 1);
                double turn = level(samples, (int) seconds(length - TURN), samples.length);
                assertThat(Decibels.fromLinear(turn))
                        .as("%s of %s s", phase, length)
                        .isLessThan(-80);
            }
            float[] samples = left(timbre, phase, 4, 1);
            assertThat(level(samples, 0, samples.length)).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "63", "100", "480", "4800", "24000"})
    void aShortPhaseIsSilentAtItsTurnToo(int length) {
        for (BreathPhase phase : BreathPhase.values()) {
            float[] samples = left(BreathTimbre.AIR, phase, (double) length / RATE, 1);
            for (int i = (int) Math.ceil(0.85 * length); i < length; i++) {
                assertThat(samples[i]).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverClicks(BreathTimbre timbre) {
        for (BreathPhase phase : BreathPhase.values()) {
            for (double length : new double[] {0.5, 1, 4, 12}) {
                float[] samples = left(timbre, phase, length, 99);
                int sounding = (int) seconds(length - Math.min(TURN, 0.15 * length));
                for (int i = 0; i < samples.length; i++) {
                    float step = Math.abs(samples[i] - (i == 0 ? 0 : samples[i - 1]));
                    boolean edge = i < EDGE || i > sounding - EDGE;
                    assertThat(step).as("%s, frame %d", phase, i).isLessThan(edge ? STEEPEST_AT_EDGES : STEEPEST);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void beginsAndEndsGently(BreathTimbre timbre) {
        float[] samples = left(timbre, BreathPhase.INHALE, 4, 1);
        double middle = level(samples, (int) seconds(1.5), (int) seconds(2.3));
        assertThat(level(samples, 0, (int) seconds(0.05))).isLessThan(middle / 25);
        assertThat(level(samples, (int) seconds(3.78), (int) seconds(3.84))).isLessThan(middle / 25);
    }

    @ParameterizedTest
    @EnumSource
    void leansToTheSideThatWorks(BreathTimbre timbre) {
        float[] middle = stereo(timbre, BreathPhase.INHALE, 2, 1, Side.NONE);
        float[] left = stereo(timbre, BreathPhase.INHALE, 2, 1, Side.LEFT);
        float[] right = stereo(timbre, BreathPhase.INHALE, 2, 1, Side.RIGHT);
        assertThat(db(channel(left, 1, 0)) - db(channel(left, 0, 1))).isCloseTo(3, within(0.4));
        assertThat(db(channel(right, 0, 1)) - db(channel(right, 1, 0))).isCloseTo(3, within(0.4));
        assertThat(db(channel(middle, 1, 0)) - db(channel(middle, 0, 1))).isCloseTo(0, within(0.4));
        for (float[] leaning : List.of(left, right)) {
            assertThat(db(leaning)).as("power").isCloseTo(db(middle), within(0.1));
            assertThat(db(channel(leaning, 1, 1)))
                    .as("on a telephone")
                    .isCloseTo(db(channel(middle, 1, 1)), within(0.15));
        }
    }

    @Test
    void noTwoBreathsOfAirAreTheSame() {
        float[] first = left(BreathTimbre.AIR, BreathPhase.INHALE, 4, 1);
        float[] second =
                channel(stereo(BreathTimbre.AIR, BreathPhase.INHALE, seconds(10), seconds(4), 1, Side.NONE), 1, 0);
        double product = 0;
        for (int i = 0; i < first.length; i++) {
            product += first[i] * second[i];
        }
        double correlation = product / first.length / level(first, 0, first.length) / level(second, 0, second.length);
        assertThat(Math.abs(correlation)).isLessThan(0.2);
    }

    @Test
    void airIsALoopWithoutASeamOrRumble() {
        BreathWave air = AirNoise.of(7);
        int points = 2048 * 32;
        // One point per frame.
        PhaseGlide glide = new PhaseGlide(RATE / 32.0, RATE / 32.0, points, RATE);
        float[] loop = mono(air, glide, points + 1);
        double sum = 0;
        double step = 0;
        for (int i = 0; i < points; i++) {
            sum += loop[i];
            step = Math.max(step, Math.abs(loop[i + 1] - loop[i]));
        }
        assertThat(sum / points).isCloseTo(0, within(0.005));
        assertThat(step).isLessThan(1.5);
        assertThat((double) loop[points]).isEqualTo(loop[0]);
        assertThat((double) mono(air, glide.from(-1), 1)[0]).isCloseTo(loop[0], within(0.3));
    }

    private static float[] mono(BreathWave wave, PhaseGlide glide, int frames) {
        float[] stereo = new float[2 * frames];
        wave.add(glide, 0, frames, 1, 0, 0, Pan.to(Side.NONE), stereo, 0);
        return channel(stereo, 0.5f, 0.5f);
    }

    private static float[] left(BreathTimbre timbre, BreathPhase phase, double length, long seed) {
        return channel(stereo(timbre, phase, length, seed, Side.NONE), 1, 0);
    }

    private static float[] mono(BreathTimbre timbre, BreathPhase phase, double length) {
        return channel(stereo(timbre, phase, length, 1, Side.NONE), 0.5f, 0.5f);
    }

    private static float[] stereo(BreathTimbre timbre, BreathPhase phase, double length, long seed, Side side) {
        return stereo(timbre, phase, 0, Math.round(length * RATE), seed, side);
    }

    private static float[] stereo(
            BreathTimbre timbre, BreathPhase phase, long start, long length, long seed, Side side) {
        float[] stereo = new float[(int) (2 * length)];
        new BreathSound(start, length, phase, RATE, timbre, timbre.wave(seed), 1, Pan.to(side), seed)
                .add(start, (int) length, NO_WORDS, stereo, 0);
        return stereo;
    }

    private static float[] channel(float[] stereo, float left, float right) {
        float[] channel = new float[stereo.length / 2];
        for (int i = 0; i < channel.length; i++) {
            channel[i] = left * stereo[2 * i] + right * stereo[2 * i + 1];
        }
        return channel;
    }

    /** The middle of the spectrum of both channels in each quarter of a second that sounds to its end. */
    private static double[] centroids(float[] stereo, double length) {
        float[] left = channel(stereo, 1, 0);
        float[] right = channel(stereo, 0, 1);
        int sounding = (int) seconds(length - TURN);
        double[] centroids = new double[sounding / WINDOW];
        for (int i = 0; i < centroids.length; i++) {
            Spectrum one = Spectrum.of(left, i * WINDOW, WINDOW);
            Spectrum other = Spectrum.of(right, i * WINDOW, WINDOW);
            double power = one.power(0, RATE);
            double otherPower = other.power(0, RATE);
            centroids[i] = (power * one.centroid() + otherPower * other.centroid()) / (power + otherPower);
        }
        return centroids;
    }

    /** The level of each twentieth of a second. */
    private static double[] levels(float[] samples, double from, double to) {
        double[] levels = new double[(int) Math.round((to - from) * 20)];
        for (int i = 0; i < levels.length; i++) {
            int start = (int) seconds(from + i / 20.0);
            levels[i] = level(samples, start, (int) seconds(from + (i + 1) / 20.0));
        }
        return levels;
    }

    private static double db(float[] samples) {
        return Decibels.fromLinear(level(samples, 0, samples.length));
    }

    private static double level(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }
}
