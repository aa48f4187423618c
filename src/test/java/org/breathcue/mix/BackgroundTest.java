package org.breathcue.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breathcue.support.Sessions.RATE;
import static org.breathcue.support.Sessions.seconds;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.StereoClip;
import org.breathcue.support.Signals;
import org.breathcue.support.Sounds;
import org.breathcue.support.Spectrum;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private static final double[] OCTAVES = {300, 600, 1200, 2400, 4800, 9600};
    private static final int FOUR_SECONDS = (int) seconds(4);

    private static final Background RAIN = NaturalSounds.rain(RATE);
    private static final Background WAVES = NaturalSounds.waves(RATE);

    @Test
    void areLongAndSmall() {
        assertThat(RAIN.frames()).isGreaterThanOrEqualTo(seconds(20));
        assertThat(WAVES.frames()).isGreaterThanOrEqualTo(seconds(30));
        for (Background background : new Background[] {RAIN, WAVES}) {
            assertThat(2 * Short.BYTES * background.frames()).isLessThan(8_000_000L);
        }
    }

    @Test
    void rainSoundsTheSameAcrossTheSeam() {
        // The gusts are at their mean there, as they are over the whole.
        assertSeamless(RAIN, FOUR_SECONDS, IntStream.range(1, 5).map(i -> i * FOUR_SECONDS));
    }

    @Test
    void wavesSoundAtTheSeamAsTheyDoBetweenWaves() {
        double[] ends = {7.2, 16.3, 22.8, 32.5};
        assertSeamless(WAVES, (int) seconds(1), IntStream.range(0, 4).map(i -> (int) seconds(ends[i] - 0.5)));
    }

    @Test
    void wavesComeAndGo() {
        float[] left = left(WAVES, 0, (int) WAVES.frames());
        // At its break and at its end.
        assertThat(power(left, seconds(3))).isGreaterThan(8 * power(left, seconds(6.9)));
        assertThat(power(left, seconds(11))).isGreaterThan(8 * power(left, seconds(16)));
    }

    @Test
    void bothSidesAreTheirOwn() {
        for (Background background : new Background[] {RAIN, WAVES}) {
            float[] stereo = stereo(background, 0, FOUR_SECONDS);
            double lr = 0;
            double ll = 0;
            double rr = 0;
            for (int i = 0; i < stereo.length; i += 2) {
                lr += stereo[i] * stereo[i + 1];
                ll += stereo[i] * stereo[i];
                rr += stereo[i + 1] * stereo[i + 1];
            }
            assertThat(Math.abs(lr) / Math.sqrt(ll * rr)).isLessThan(0.2);
            assertThat(ll / rr).isBetween(0.8, 1.25);
        }
    }

    @Test
    void neverClicks() {
        for (Background background : new Background[] {RAIN, WAVES}) {
            float[] left = left(background, 0, (int) background.frames() + FOUR_SECONDS);
            float most = 0;
            for (int i = 1; i < left.length; i++) {
                most = Math.max(most, Math.abs(left[i] - left[i - 1]));
            }
            int seam = (int) background.frames();
            assertThat(Math.abs(left[seam] - left[seam - 1])).isLessThan(most);
            assertThat(most).isLessThan(0.06f);
        }
    }

    @Test
    void areOfTheSameLoudness() {
        assertThat(loudness(RAIN)).isCloseTo(MixLevels.BACKGROUND_LUFS, within(0.3));
        assertThat(loudness(WAVES)).isCloseTo(MixLevels.BACKGROUND_LUFS, within(0.3));
        assertThat(loudness(own(noise(0.9, 10)))).isCloseTo(MixLevels.BACKGROUND_LUFS, within(0.2));
        assertThat(loudness(own(noise(0.002, 10)))).isCloseTo(MixLevels.BACKGROUND_LUFS, within(0.2));
    }

    @Test
    void rainHasLittleAboveEightKilohertz() {
        float[] left = left(RAIN, 0, RATE * 8);
        Spectrum rain = Spectrum.of(left, 0, left.length);
        double middle = rain.power(3_000, 4_000);
        assertThat(10 * Math.log10(rain.power(7_500, 8_500) / middle)).isBetween(-11.0, -4.0);
        assertThat(10 * Math.log10(rain.power(15_500, 16_500) / middle)).isBetween(-25.0, -17.0);
    }

    @Test
    void aSoundOfOnesOwnIsFadedIntoItself() {
        Background own = own(noise(0.5, 20));
        assertThat(own.frames()).isEqualTo(seconds(17));
        assertSeamless(own, FOUR_SECONDS, IntStream.range(1, 4).map(i -> i * FOUR_SECONDS));
        Background hum = own(hum(20));
        float[] left = left(hum, 0, (int) hum.frames() + RATE);
        for (int i = 1; i < left.length; i++) {
            assertThat(Math.abs(left[i] - left[i - 1])).isLessThan(0.002f);
        }
    }

    @Test
    void aSoundOfOnesOwnKeepsItsSides() {
        PcmClip silence = Signals.level((int) seconds(8), 0);
        float[] stereo = stereo(own(new StereoClip(hum(8).left(), silence)), 0, RATE);
        for (int i = 0; i < stereo.length; i += 2) {
            assertThat(stereo[i + 1]).isZero();
        }
        assertThat(stereo[2 * 1000]).isNotZero();
    }

    @Test
    void aFewLoudMomentsDoNotBecomeLouder() {
        float[] samples = new float[(int) seconds(10)];
        samples[100_000] = 1;
        PcmClip tick = PcmClip.owning(RATE, samples);
        float[] stereo = stereo(own(new StereoClip(tick, tick)), 0, RATE * 3);
        float most = 0;
        for (float sample : stereo) {
            most = Math.max(most, sample);
        }
        assertThat(most).isBetween(0.15f, 0.21f);
    }

    @Test
    void silenceStaysSilence() {
        PcmClip silence = Signals.level(RATE, 0);
        assertThat(stereo(own(new StereoClip(silence, silence)), 0, RATE)).containsOnly(0);
        PcmClip short1 = Signals.level(1, 0.5f);
        assertThat(own(new StereoClip(short1, short1)).frames()).isEqualTo(1);
    }

    /** The sound around the seam and that of other places, octave by octave. */
    private static void assertSeamless(Background background, int frames, IntStream elsewhere) {
        Spectrum seam = Spectrum.of(left(background, (int) background.frames() - frames / 2, frames), 0, frames);
        double[] others = new double[OCTAVES.length - 1];
        int[] places = elsewhere.toArray();
        for (int place : places) {
            Spectrum other = Spectrum.of(left(background, place, frames), 0, frames);
            for (int i = 0; i < others.length; i++) {
                others[i] += other.power(OCTAVES[i], OCTAVES[i + 1]) / places.length;
            }
        }
        for (int i = 0; i < others.length; i++) {
            double db = 10 * Math.log10(seam.power(OCTAVES[i], OCTAVES[i + 1]) / others[i]);
            assertThat(db).as("from %s Hz", OCTAVES[i]).isCloseTo(0, within(1.0));
        }
    }

    private static double power(float[] samples, long middle) {
        return Spectrum.of(samples, (int) middle - 6000, 12_000).power(0, RATE);
    }

    private static double loudness(Background background) {
        float[] stereo = stereo(background, 0, (int) background.frames());
        return Signals.apart(stereo).integratedLufs();
    }

    private static Background own(StereoClip... sounds) {
        return Background.of(Stream.of(sounds).map(Sounds::stored).toList(), true);
    }

    private static StereoClip noise(double peak, double seconds) {
        int frames = (int) seconds(seconds);
        return new StereoClip(Signals.noise(frames, peak, 1), Signals.noise(frames, peak, 2));
    }

    private static StereoClip hum(double seconds) {
        float[] samples = new float[(int) seconds(seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * 123.4 * i / RATE));
        }
        PcmClip hum = PcmClip.owning(RATE, samples);
        return new StereoClip(hum, hum);
    }

    private static float[] left(Background background, int from, int frames) {
        float[] stereo = stereo(background, from, frames);
        float[] left = new float[frames];
        for (int i = 0; i < frames; i++) {
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
