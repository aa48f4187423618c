package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.breathcue.support.Ffmpeg;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.Voices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessMeterTest {
    private static final int RATE = 48_000;

    /** ITU-R BS.1770-4, 997 Hz: full scale on one channel is −3.01 LUFS, on both 0. */
    @ParameterizedTest
    @ValueSource(ints = {16_000, 44_100, 48_000, 96_000, 192_000})
    void fullScaleOnBothChannelsIsZero(int rate) {
        assertThat(integrated(rate, tone(rate, 997, 0, 0, 5))).isCloseTo(0, within(0.05));
        assertThat(integrated(rate, tone(rate, 997, 0, Double.NEGATIVE_INFINITY, 5)))
                .isCloseTo(-3.01, within(0.05));
    }

    /** The coefficients of the standard. Breathcue's own are visible only in the impulse response. */
    @Test
    void weightsAsTheTableForFortyEightKilohertz() {
        double[] shelf = {1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585};
        double[] pass = {1, -2, 1, -1.99004745483398, 0.99007225036621};
        double[] expected = new double[2000];
        expected[0] = 1;
        expected = filtered(filtered(expected, shelf), pass);
        KWeighting weighting = new KWeighting(RATE);
        float[] impulse = new float[expected.length];
        impulse[0] = 1;
        for (int i = 0; i < expected.length; i++) {
            assertThat(weighting.energy(impulse, i, i + 1)).isCloseTo(expected[i] * expected[i], within(1e-12));
        }
    }

    /** EBU Tech 3341, test 1 and 2: a stereo tone of 1 kHz for 20 s. */
    @ParameterizedTest
    @ValueSource(doubles = {-23, -33})
    void ebuOneAndTwo(double level) {
        assertThat(integrated(RATE, tone(RATE, 1000, level, level, 20))).isCloseTo(level, within(0.1));
    }

    /**
     * EBU Tech 3341, tests 3, 4 and 5: levels in dBFS and lengths in seconds of consecutive tones; each test has −23
     * LUFS.
     */
    @ParameterizedTest
    @CsvSource({
        "-36, 10, -23, 60, -36, 10, -200, 0, -200, 0",
        "-72, 10, -36, 10, -23, 60, -36, 10, -72, 10",
        "-26, 20, -20, 20.1, -26, 20, -200, 0, -200, 0"
    })
    void ebuThreeToFive(
            double a, double t, double b, double u, double c, double v, double d, double w, double e, double x) {
        LoudnessMeter meter = new LoudnessMeter(RATE);
        double[][] parts = {{a, t}, {b, u}, {c, v}, {d, w}, {e, x}};
        for (double[] part : parts) {
            float[] tone = tone(RATE, 1000, part[0], part[0], part[1]);
            meter.add(tone, tone.length / 2);
        }
        assertThat(meter.loudness().integratedLufs()).isCloseTo(-23, within(0.1));
    }

    @Test
    void silenceAndWhatIsShorterThanABlockHaveNoLoudness() {
        assertThat(integrated(RATE, new float[20 * RATE])).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(integrated(RATE, tone(RATE, 1000, -80, -80, 5))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(integrated(RATE, tone(RATE, 1000, -3, -3, 0.399))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(integrated(RATE, tone(RATE, 1000, -3, -3, 0.4))).isCloseTo(-3, within(0.1));
        assertThat(new LoudnessMeter(RATE).loudness().truePeakDbtp()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(ints = {16_000, 44_100, 48_000, 96_000})
    void agreesWithFfmpegOnTones(int rate) throws Exception {
        for (int hertz : new int[] {50, 997, 6000}) {
            agrees(faded(tone(rate, hertz, -14, -20, 4)), rate, 0.15);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16_000, 44_100, 48_000, 96_000})
    void agreesWithFfmpegOnNoise(int rate) throws Exception {
        float[] noise = noise(4 * rate, 0.1);
        // White noise has components up to half the frame rate, where every interpolator behaves differently.
        agrees(noise, rate, 0.5);
    }

    @Test
    void agreesWithFfmpegOnToneAmongSilence() throws Exception {
        float[] samples = new float[2 * 30 * RATE];
        float[] tone = faded(tone(RATE, 440, -18, -18, 3.37));
        System.arraycopy(tone, 0, samples, 2 * 123_456, tone.length);
        System.arraycopy(tone, 0, samples, 2 * 777_777, tone.length);
        agrees(samples, RATE, 0.15);
    }

    @ParameterizedTest
    @ValueSource(ints = {16_000, 48_000})
    void agreesWithFfmpegOnSpeech(int rate) throws Exception {
        PcmClip clip;
        try (Voice voice =
                Voices.in(Path.of("none")).find("kevin16").orElseThrow().open()) {
            String text = "Sit tall, with your legs crossed. Bring your left hand behind you. Keep your back long.";
            clip = Resampler.resample(voice.speak(new Utterance(text, 150)), rate);
        }
        assumeTrue(Ffmpeg.isInstalled(), "ffmpeg is not installed");
        Loudness theirs = Ffmpeg.loudness(clip.toArray(), 1, rate);
        float[] stereo = new float[2 * clip.frames()];
        clip.addStereo(0, clip.frames(), 1, stereo, 0);
        Loudness ours = measure(rate, stereo);
        assertThat(ours.integratedLufs()).isCloseTo(theirs.integratedLufs(), within(0.1));
        assertThat(ours.truePeakDbtp()).isCloseTo(theirs.truePeakDbtp(), within(0.2));
        assertThat(clip.level().integratedLufs()).isCloseTo(theirs.integratedLufs(), within(0.1));
    }

    @Test
    void blocksOfAnySizeGiveTheSame() {
        float[] noise = noise(2 * RATE + 1234, 0.3);
        // The channels are equal at first and then differ, to cover both code paths of the meter.
        for (int i = 0; i < RATE; i++) {
            noise[2 * i + 1] = noise[2 * i];
        }
        Loudness whole = measure(RATE, noise);
        Random random = new Random(5);
        for (int size : new int[] {1, 7, 480, 4800, 4801, 0}) {
            LoudnessMeter meter = new LoudnessMeter(RATE);
            int frames = noise.length / 2;
            for (int from = 0; from < frames; ) {
                int n = Math.min(frames - from, size == 0 ? 1 + random.nextInt(20_000) : size);
                meter.add(Arrays.copyOfRange(noise, 2 * from, 2 * (from + n)), n);
                from += n;
            }
            assertThat(meter.loudness()).isEqualTo(whole);
        }
    }

    @Test
    void askingChangesNothing() {
        float[] noise = noise(RATE, 0.3);
        LoudnessMeter meter = new LoudnessMeter(RATE);
        for (int from = 0; from < RATE; from += 1000) {
            meter.add(Arrays.copyOfRange(noise, 2 * from, 2 * (from + 1000)), 1000);
            assertThat(meter.loudness()).isNotNull();
        }
        assertThat(meter.loudness()).isEqualTo(measure(RATE, noise));
    }

    @Test
    void oneChannelAloneIsNotTakenForBoth() {
        float[] equal = noise(2 * RATE, 0.1);
        for (int i = 0; i < 2 * RATE; i++) {
            equal[2 * i + 1] = equal[2 * i];
        }
        float[] opposite = equal.clone();
        for (int i = 0; i < 2 * RATE; i++) {
            opposite[2 * i + 1] = -opposite[2 * i];
        }
        Loudness expected = measure(RATE, equal);
        assertThat(measure(RATE, opposite).integratedLufs()).isCloseTo(expected.integratedLufs(), within(1e-9));
        assertThat(measure(RATE, opposite).truePeakDbtp()).isEqualTo(expected.truePeakDbtp());
        float[] left = equal.clone();
        for (int i = 0; i < 2 * RATE; i++) {
            left[2 * i + 1] = 0;
        }
        assertThat(measure(RATE, left).integratedLufs()).isCloseTo(expected.integratedLufs() - 3.0103, within(1e-4));
    }

    @Test
    void addingAllocatesNothing() {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        LoudnessMeter meter = new LoudnessMeter(RATE);
        float[] noise = noise(4800, 0.3);
        meter.add(noise, 4800);
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        for (int i = 0; i < 600; i++) {
            meter.add(noise, 4800);
        }
        assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(1000);
    }

    @Test
    void tooLowARateIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LoudnessMeter(7999));
    }

    private static void agrees(float[] stereo, int rate, double peakTolerance) throws Exception {
        assumeTrue(Ffmpeg.isInstalled(), "ffmpeg is not installed");
        Loudness theirs = Ffmpeg.loudness(stereo, 2, rate);
        Loudness ours = measure(rate, stereo);
        assertThat(ours.integratedLufs()).isCloseTo(theirs.integratedLufs(), within(0.1));
        assertThat(ours.truePeakDbtp()).isCloseTo(theirs.truePeakDbtp(), within(peakTolerance));
    }

    private static Loudness measure(int rate, float[] stereo) {
        LoudnessMeter meter = new LoudnessMeter(rate);
        meter.add(stereo, stereo.length / 2);
        return meter.loudness();
    }

    private static double integrated(int rate, float[] stereo) {
        return measure(rate, stereo).integratedLufs();
    }

    /** Returns a sine whose peaks are above full scale by the given number of dB on the left and on the right. */
    private static float[] tone(int rate, int hertz, double left, double right, double seconds) {
        float[] stereo = new float[2 * (int) Math.round(seconds * rate)];
        for (int i = 0; i < stereo.length / 2; i++) {
            double sine = Math.sin(2 * Math.PI * hertz * i / rate);
            stereo[2 * i] = (float) (Decibels.toLinear(left) * sine);
            stereo[2 * i + 1] = (float) (Decibels.toLinear(right) * sine);
        }
        return stereo;
    }

    /**
     * Fades a signal in and out. An abrupt start or end overshoots by an amount that depends on the length of the
     * interpolator.
     */
    private static float[] faded(float[] stereo) {
        for (int i = 0; i < 2000; i++) {
            stereo[i] *= i / 2000f;
            stereo[stereo.length - 1 - i] *= i / 2000f;
        }
        return stereo;
    }

    private static float[] noise(int frames, double peak) {
        Random random = new Random(frames);
        float[] noise = new float[2 * frames];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (peak * (2 * random.nextDouble() - 1));
        }
        return noise;
    }

    private static double[] filtered(double[] in, double[] b0b1b2a1a2) {
        double[] out = new double[in.length];
        for (int n = 0; n < in.length; n++) {
            for (int k = 0; k <= Math.min(2, n); k++) {
                out[n] += b0b1b2a1a2[k] * in[n - k] - (k == 0 ? 0 : b0b1b2a1a2[k + 2] * out[n - k]);
            }
        }
        return out;
    }
}
