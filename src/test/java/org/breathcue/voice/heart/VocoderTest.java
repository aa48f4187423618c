package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class VocoderTest {
    private static final int FRAMES = 80;

    /** A level that is silence. */
    private static final float NOTHING = -30;

    /** Of a sine of amplitude 1: frames of 1200 samples have it at 3/4, since their windows add up to 4/3 of their squares. */
    private static final float FULL = (float) Math.log(0.75 * 1200 / 2);

    /** At both ends the window's frames do not overlap fully. */
    private static final int EDGE = 4 * Spectrum.HOP;

    private final Vocoder vocoder = new Vocoder();

    /** Parts of a spectrum, silent at first. */
    private static final class Parts {
        private final int frames;
        private final float[] harmonicLevel;
        private final float[] harmonicPhase;
        private final float[] noiseLevel;
        private final float[] freeLevel;
        private final float[] freePhase;
        private final float[] pitch;

        private Parts(int frames) {
            this.frames = frames;
            harmonicLevel = silent(frames);
            harmonicPhase = new float[frames * Spectrum.BINS];
            noiseLevel = silent(frames);
            freeLevel = silent(frames);
            freePhase = new float[frames * Spectrum.BINS];
            pitch = new float[frames];
        }

        private static float[] silent(int frames) {
            float[] part = new float[frames * Spectrum.BINS];
            Arrays.fill(part, NOTHING);
            return part;
        }

        private Parts pulses(float hertz) {
            Arrays.fill(pitch, hertz);
            Arrays.fill(harmonicLevel, 0);
            return this;
        }

        private Parts noise(float level) {
            Arrays.fill(noiseLevel, level);
            return this;
        }

        /** A sine that goes on from frame to frame: 20 Hz a bin, frames of an eightieth of a second, so a quarter turn a frame and bin. */
        private Parts sine(int bin, float level) {
            for (int frame = 0; frame < frames; frame++) {
                freeLevel[bin * frames + frame] = level;
                freePhase[bin * frames + frame] = (float) (Math.PI / 2 * (bin * frame % 4));
            }
            return this;
        }

        private Spectrum spectrum() {
            return new Spectrum(harmonicLevel, harmonicPhase, noiseLevel, freeLevel, freePhase, pitch);
        }
    }

    private static Parts silence() {
        return new Parts(FRAMES);
    }

    private float[] sound(Parts parts) {
        return vocoder.sound(parts.spectrum(), 1);
    }

    /** The amplitude of a frequency in the middle of a sound. */
    private static double amplitude(float[] sound, double hertz) {
        double re = 0;
        double im = 0;
        int count = 0;
        // Whole periods of everything that is a multiple of 10 Hz.
        int end = EDGE + (sound.length - 2 * EDGE) / 2400 * 2400;
        for (int i = EDGE; i < end; i++) {
            double angle = 2 * Math.PI * hertz * i / Spectrum.FRAME_RATE;
            re += sound[i] * Math.cos(angle);
            im += sound[i] * Math.sin(angle);
            count++;
        }
        return 2 * Math.hypot(re, im) / count;
    }

    private static double rms(float[] sound, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += sound[i] * sound[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    @Test
    void oneLoudBinIsASineOfItsFrequencyAndLevel() {
        for (int bin : new int[] {5, 50, 301, 550}) {
            float[] sine = sound(silence().sine(bin, FULL));
            assertThat(amplitude(sine, 20.0 * bin)).as("bin %d", bin).isCloseTo(1, within(0.01));
            assertThat(rms(sine, EDGE, sine.length - EDGE)).isCloseTo(Math.sqrt(0.5), within(0.01));
        }
    }

    /** What differs from the ideal sine would be a click at the edges of frames. */
    @Test
    void framesJoinWithoutClicks() {
        int bin = 50;
        float[] sine = sound(silence().sine(bin, FULL));
        double worst = 0;
        for (int i = EDGE; i < sine.length - EDGE; i++) {
            double ideal = Math.cos(2 * Math.PI * 20 * bin * (i + Spectrum.HOP * 2.0) / Spectrum.FRAME_RATE);
            worst = Math.max(worst, Math.abs(sine[i] - ideal));
        }
        assertThat(worst).isLessThan(2e-3);
    }

    @Test
    void levelsAreLogarithmsAndEnd() {
        double loud = amplitude(sound(silence().sine(50, 1)), 1000);
        assertThat(amplitude(sound(silence().sine(50, 0)), 1000)).isCloseTo(loud / Math.E, within(loud * 1e-3));
        assertThat(amplitude(sound(silence().sine(50, 90)), 1000))
                .isEqualTo(amplitude(sound(silence().sine(50, 7)), 1000));
    }

    @Test
    void noiseIsWhiteAndOfItsLevel() {
        float[] noise = sound(silence().noise(0));
        // Frames of independent noise: each bin has power 2, from both sides of the spectrum, and windows are taken
        // into account.
        double level = rms(noise, EDGE, noise.length - EDGE);
        assertThat(rms(sound(silence().noise(1)), EDGE, noise.length - EDGE))
                .isCloseTo(level * Math.E, within(level * 0.01));
        assertThat(level).isCloseTo(expectedNoise(), within(expectedNoise() * 0.05));
        double low = 0;
        double high = 0;
        for (int hertz = 100; hertz < 5900; hertz += 10) {
            low += Math.pow(amplitude(noise, hertz), 2);
            high += Math.pow(amplitude(noise, hertz + 6000), 2);
        }
        assertThat(low / high).isCloseTo(1, within(0.2));
    }

    /** A frame's samples have variance 2 / 1200; overlapping frames add w², weighted by Σw² once more. */
    private static double expectedNoise() {
        double variance = 0;
        for (int i = 0; i < Spectrum.HOP; i++) {
            double weight = 0;
            for (int k = 0; k < 4; k++) {
                weight += Math.pow(0.5 - 0.5 * Math.cos(2 * Math.PI * (k * Spectrum.HOP + i) / (4 * Spectrum.HOP)), 2);
            }
            variance += 2 / 1200.0 / weight / Spectrum.HOP;
        }
        return Math.sqrt(variance);
    }

    @Test
    void aSeedDecidesTheNoise() {
        Spectrum noise = silence().noise(0).spectrum();
        assertThat(vocoder.sound(noise, 5)).isEqualTo(vocoder.sound(noise, 5)).isEqualTo(new Vocoder().sound(noise, 5));
        float[] one = vocoder.sound(noise, 5);
        float[] other = vocoder.sound(noise, 6);
        double common = 0;
        for (int i = 0; i < one.length; i++) {
            common += one[i] * other[i];
        }
        double power = Math.pow(rms(one, 0, one.length), 2) * one.length;
        assertThat(common / power).isCloseTo(0, within(0.1));
    }

    @Test
    void noiseCanBeLeftOut() {
        Spectrum noise = silence().noise(0).spectrum();
        assertThat(rms(new Vocoder(0).sound(noise, 1), 0, FRAMES * Spectrum.HOP))
                .isLessThan(1e-6);
    }

    @Test
    void pulsesHaveAllHarmonicsBelowElevenKilohertzAndNothingElse() {
        float[] voice = sound(silence().pulses(200));
        double first = amplitude(voice, 200);
        assertThat(first).isPositive();
        for (int hertz = 400; hertz <= 10_800; hertz += 200) {
            assertThat(amplitude(voice, hertz)).as("%d Hz", hertz).isCloseTo(first, within(first * 0.05));
        }
        for (int hertz = 300; hertz <= 11_900; hertz += 200) {
            assertThat(amplitude(voice, hertz)).as("%d Hz", hertz).isLessThan(first / 100);
        }
        for (int hertz = 11_200; hertz < 12_000; hertz += 200) {
            assertThat(amplitude(voice, hertz)).as("%d Hz", hertz).isLessThan(first / 100);
        }
    }

    /** The phase is in half turns, through the hyperbolic tangent. */
    @Test
    void phasesTurnHarmonics() {
        Parts turned = silence().pulses(200);
        Arrays.fill(turned.harmonicPhase, 20);
        float[] voice = sound(silence().pulses(200));
        float[] opposite = sound(turned);
        for (int i = EDGE; i < voice.length - EDGE; i++) {
            assertThat(opposite[i]).isCloseTo(-voice[i], within(1e-4f));
        }
    }

    @Test
    void withoutPitchThereIsNoVoice() {
        for (float hertz : new float[] {0, 20, Spectrum.LEAST_PITCH}) {
            float[] voice = sound(silence().pulses(hertz));
            assertThat(rms(voice, 0, voice.length)).as("%s Hz", hertz).isLessThan(1e-6);
        }
    }

    @Test
    void pitchRunsStraightFromFrameToFrame() {
        float[] pitch = new float[41];
        for (int i = 0; i < pitch.length; i++) {
            pitch[i] = 100 + 5 * i;
        }
        float[] pulses = PulseSource.of(pitch);
        int peaks = 0;
        for (int i = 1; i < pulses.length - 1; i++) {
            peaks += pulses[i] > 20 && pulses[i] >= pulses[i - 1] && pulses[i] > pulses[i + 1] ? 1 : 0;
        }
        // 200 Hz in the mean.
        double seconds = (double) pulses.length / Spectrum.FRAME_RATE;
        assertThat(peaks / seconds).isCloseTo(200, within(3.0));
    }

    @Test
    void framesDoNotDependOnHowManyFollow() {
        Parts longer = silence().pulses(150).noise(-1).sine(50, 1);
        Parts shorter = new Parts(FRAMES / 2).pulses(150).noise(-1).sine(50, 1);
        float[] all = sound(longer);
        float[] half = sound(shorter);
        assertThat(Arrays.copyOf(half, half.length - EDGE)).isEqualTo(Arrays.copyOf(all, half.length - EDGE));
    }

    @Test
    void fewFramesAreSounds() {
        for (int frames = 0; frames <= 5; frames++) {
            float[] sound = sound(new Parts(frames).pulses(200).noise(0).sine(50, FULL));
            assertThat(sound).hasSize(frames * Spectrum.HOP);
            for (float sample : sound) {
                assertThat(Math.abs(sample)).as("%d frames", frames).isLessThan(400);
            }
        }
        float[] one = sound(new Parts(1).sine(50, FULL));
        assertThat(one[0]).as("the middle of the only frame").isCloseTo(0.75f, within(1e-3f));
    }

    @Test
    void aSpectrumHasAllItsBins() {
        float[] part = new float[Spectrum.BINS];
        assertThatThrownBy(() -> new Spectrum(part, part, new float[600], part, part, new float[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
