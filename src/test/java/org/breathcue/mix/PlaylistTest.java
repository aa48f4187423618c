package org.breathcue.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breathcue.support.Sessions.RATE;
import static org.breathcue.support.Sessions.seconds;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.StereoClip;
import org.breathcue.support.Signals;
import org.breathcue.support.Sounds;
import org.breathcue.support.Spectrum;
import org.junit.jupiter.api.Test;

/** Tests music: which sound is heard when, how one goes over into the next, and how loud it is. */
final class PlaylistTest {
    private static final int[] HERTZ = {300, 700, 1500};
    private static final int[] SECONDS = {14, 20, 16};

    @Test
    void soundsFollowEachOtherAndCrossfade() {
        Background loop = songs(true, 0, 1, 2);
        // 14 + 20 + 16 s, less 3 s for each of three crossfades.
        assertThat(loop.frames()).isEqualTo(seconds(41));
        float[] left = left(loop, 0, 90);
        for (int round = 0; round < 2; round++) {
            int start = 41 * round;
            assertHeard(left, start + 5, 0);
            assertHeard(left, start + 10.5, 0);
            assertHeard(left, start + 12.5, 0, 1);
            assertHeard(left, start + 15, 1);
            assertHeard(left, start + 29.5, 1, 2);
            assertHeard(left, start + 35, 2);
            assertHeard(left, start + 42.5, 2, 0);
        }
        // The first one begins at once; the fade at the start of the session comes on top.
        assertThat(power(left, 0.1, 0) / power(left, 5, 0)).isCloseTo(1, within(0.01));
    }

    @Test
    void crossfadesKeepThePower() {
        float[] left = left(songs(true, 0, 1, 2), 0, 45);
        double usual = total(left, 5);
        for (double second = 11; second < 15; second += 0.25) {
            assertThat(10 * Math.log10(total(left, second) / usual))
                    .as("at %s s", second)
                    .isCloseTo(0, within(1.2));
        }
    }

    @Test
    void heardOnceItFadesOutAndStaysSilent() {
        Background once = songs(false, 0, 1);
        assertThat(once.frames()).isEqualTo(seconds(14 + 20 - 3));
        float[] left = left(once, 0, 60);
        assertHeard(left, 15, 1);
        assertThat(power(left, 30.5, 1) / power(left, 20, 1)).isLessThan(0.12);
        for (int i = (int) seconds(31); i < left.length; i++) {
            assertThat(left[i]).isZero();
        }
        assertNoClick(left);
    }

    /** To the frame, also while two sounds are crossfaded. */
    @Test
    void everyFrameIsHeardInItsTime() {
        float[] samples = new float[(int) seconds(20)];
        samples[(int) seconds(2)] = 1;
        samples[(int) seconds(18)] = 1;
        PcmClip clip = PcmClip.owning(RATE, samples);
        float[] left = left(Background.of(List.of(Sounds.stored(new StereoClip(clip, clip))), true), 0, 40);
        // It starts again every 17 s: 20 s less a crossfade of 3 s.
        assertThat(IntStream.range(0, left.length).filter(frame -> left[frame] != 0))
                .containsExactly(
                        (int) seconds(2), (int) seconds(18), (int) seconds(19), (int) seconds(35), (int) seconds(36));
    }

    @Test
    void neverClicks() {
        assertNoClick(left(songs(true, 0, 1, 2), 0, 90));
        assertNoClick(left(songs(true, 1), 0, 45));
    }

    /** The frames do not depend on the blocks, nor on their order. */
    @Test
    void isAFunctionOfTheFrame() {
        Background loop = songs(true, 2, 0, 1);
        float[] whole = stereo(loop, 0, (int) seconds(90));
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            int from = random.nextInt((int) seconds(85));
            int frames = 1 + random.nextInt(random.nextBoolean() ? 64 : (int) seconds(4));
            float[] part = stereo(loop, from, frames);
            for (int i = 0; i < part.length; i++) {
                if (part[i] != whole[2 * from + i]) {
                    throw new AssertionError("sample " + i + " of the block of " + frames + " frames at " + from);
                }
            }
        }
    }

    @Test
    void everySoundHasTheLoudnessOfABackground() {
        Background loop = Background.of(
                Stream.of(noise(0.9, 1), noise(0.01, 2), noise(0.2, 3))
                        .map(Sounds::stored)
                        .toList(),
                true);
        for (int second : new int[] {4, 16, 29}) {
            float[] part = stereo(loop, (int) seconds(second), (int) seconds(5));
            assertThat(Signals.apart(part).integratedLufs()).isCloseTo(MixLevels.BACKGROUND_LUFS, within(0.3));
        }
    }

    /** Two peaks that meet in a crossfade: the session keeps its headroom. */
    @Test
    void peaksThatMeetDoNotAddUp() {
        float[] samples = new float[(int) seconds(20)];
        for (int i = 0; i < samples.length; i += 4801) {
            samples[i] = 1;
        }
        float[] shifted = new float[samples.length];
        // The middle of the crossfade, where both are at half power.
        int meet = (int) seconds(18.5) / 4801 * 4801;
        shifted[meet - (int) seconds(17)] = 1;
        for (int i = (int) seconds(5); i < shifted.length; i += 4801) {
            shifted[i] = 1;
        }
        PcmClip first = PcmClip.owning(RATE, samples);
        PcmClip second = PcmClip.owning(RATE, shifted);
        Background loop = Background.of(
                List.of(Sounds.stored(new StereoClip(first, first)), Sounds.stored(new StereoClip(second, second))),
                true);
        float[] left = left(loop, 0, 40);
        float highest = 0;
        for (float sample : left) {
            highest = Math.max(highest, Math.abs(sample));
        }
        assertThat((double) highest).isBetween(0.9 * loop.peak(), loop.peak() + 1e-6);
        assertThat(loop.peak()).isCloseTo(Decibels.toLinear(-14), within(1e-6));
    }

    private static Background songs(boolean loop, int... which) {
        return Background.of(
                IntStream.of(which)
                        .mapToObj(PlaylistTest::song)
                        .map(Sounds::stored)
                        .toList(),
                loop);
    }

    private static StereoClip song(int i) {
        float[] samples = new float[(int) seconds(SECONDS[i])];
        for (int k = 0; k < samples.length; k++) {
            samples[k] = (float) (0.3 * Math.sin(2 * Math.PI * HERTZ[i] * k / RATE));
        }
        PcmClip clip = PcmClip.owning(RATE, samples);
        return new StereoClip(clip, clip);
    }

    private static StereoClip noise(double peak, int seed) {
        return new StereoClip(
                Signals.noise((int) seconds(15), peak, seed), Signals.noise((int) seconds(15), peak, 10 + seed));
    }

    private static void assertHeard(float[] left, double second, int... songs) {
        for (int i = 0; i < HERTZ.length; i++) {
            int song = i;
            boolean expected = IntStream.of(songs).anyMatch(one -> one == song);
            double share = power(left, second, i) / total(left, second);
            assertThat(share > 0.05).as("song %d at %s s: %s", i, second, share).isEqualTo(expected);
        }
    }

    private static double power(float[] left, double second, int song) {
        return Spectrum.of(left, (int) seconds(second), 4800).power(HERTZ[song] - 60, HERTZ[song] + 60);
    }

    private static double total(float[] left, double second) {
        return Spectrum.of(left, (int) seconds(second), 4800).power(100, 20_000);
    }

    /** A click would be a step that the tones and their fades never make. */
    private static void assertNoClick(float[] left) {
        for (int i = 1; i < left.length; i++) {
            assertThat(Math.abs(left[i] - left[i - 1])).isLessThan(0.02f);
        }
    }

    private static float[] left(Background background, int from, double seconds) {
        float[] stereo = stereo(background, from, (int) seconds(seconds));
        float[] left = new float[stereo.length / 2];
        for (int i = 0; i < left.length; i++) {
            left[i] = stereo[2 * i];
        }
        return left;
    }

    private static float[] stereo(Background background, int from, int frames) {
        float[] stereo = new float[2 * frames];
        background.add(from, 0, frames, 1, 0, stereo, 0);
        return stereo;
    }
}
