package org.breathcue.listen.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlignedReferenceTest {
    private static final int HOP = EchoCanceller.HOP;
    private static final int HOPS = 50;

    /** Sample k is what a perfect converter gives at place p(k) of the frames. */
    @ParameterizedTest
    @CsvSource({
        "48000, 0",
        "48000, 0.0003",
        "48000, -0.0003",
        "44100, 0",
        "44100, 0.0001",
        "96000, 0.0003",
        "16000, -0.0002"
    })
    void isTheSameSoundOnAnotherClock(int frameRate, double rate) {
        PlayedSound played = new PlayedSound(frameRate);
        AlignedReference reference = new AlignedReference(played);
        reference.advance(0, 0, 0);
        tone(played, frameRate, 0, 2 * frameRate, 1_000);
        for (int hop = 1; hop <= HOPS; hop++) {
            assertThat(reference.advance((long) hop * HOP, 0, rate)).isZero();
        }
        float[] samples = new float[HOPS * HOP];
        reference.copy(HOPS * HOP, samples, samples.length);

        for (int k = 1_000; k < samples.length; k++) {
            double seconds = k * (1 + rate) / 16_000;
            assertThat((double) samples[k]).isCloseTo(0.5 * Math.sin(2 * Math.PI * 1_000 * seconds), within(0.002));
        }
        assertThat(reference.correction()).isCloseTo(rate * HOPS * HOP, within(1e-6));
        assertThat(reference.correctionAt(1_000)).isCloseTo(rate * 1_000, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 12_000, 20_000})
    void whatSixteenKilohertzCannotHoldIsGone(int hertz) {
        PlayedSound played = new PlayedSound(48_000);
        AlignedReference reference = new AlignedReference(played);
        reference.advance(0, 0, 0);
        tone(played, 48_000, 0, 96_000, hertz);
        for (int hop = 1; hop <= HOPS; hop++) {
            reference.advance((long) hop * HOP, 0, 0);
        }
        float[] samples = new float[HOP];
        reference.copy(HOPS * HOP, samples, HOP);

        for (float sample : samples) {
            assertThat(Math.abs(sample)).isLessThan(0.001f);
        }
    }

    /** When the device runs empty, what follows is heard later. */
    @Test
    void silenceTakesThePlaceOfFramesThatAreLate() {
        PlayedSound played = new PlayedSound(48_000);
        AlignedReference reference = new AlignedReference(played);
        reference.advance(0, 0, 0);
        tone(played, 48_000, 0, 3 * 10 * HOP, 1_000);
        int inserted = 0;
        for (int hop = 1; hop <= 20; hop++) {
            inserted += reference.advance((long) hop * HOP, (long) hop * HOP, 0);
        }
        assertThat(inserted).isEqualTo(11 * HOP);
        tone(played, 48_000, 3 * 10 * HOP, 3 * 20 * HOP, 1_000);
        reference.advance(24L * HOP, 24L * HOP, 0);

        float[] samples = new float[24 * HOP];
        reference.copy(24 * HOP, samples, samples.length);
        // Nine hops could be made: the tenth needs frames after it.
        for (int k = 21 * HOP; k < 24 * HOP; k++) {
            double seconds = (k - 11 * HOP) / 16_000.0;
            assertThat((double) samples[k]).isCloseTo(0.5 * Math.sin(2 * Math.PI * 1_000 * seconds), within(0.002));
        }
    }

    @Test
    void aThreadThatIsLateBySecondsBeginsAgain() {
        PlayedSound played = new PlayedSound(48_000);
        AlignedReference reference = new AlignedReference(played);
        reference.advance(0, 0, 0);
        byte[] second = new byte[4 * 48_000];
        for (int i = 0; i < 10; i++) {
            played.write(second, 0, second.length);
        }
        reference.advance(HOP, 0, 0);

        assertThat(played.interruptions()).isEqualTo(1);
    }

    private static void tone(PlayedSound played, int frameRate, int from, int to, double hertz) {
        byte[] bytes = new byte[4 * (to - from)];
        for (int i = 0; i < to - from; i++) {
            int value = (int) Math.round(16_384 * Math.sin(2 * Math.PI * hertz * (from + i) / frameRate));
            for (int channel = 0; channel < 2; channel++) {
                bytes[4 * i + 2 * channel] = (byte) value;
                bytes[4 * i + 2 * channel + 1] = (byte) (value >> 8);
            }
        }
        played.write(bytes, 0, bytes.length);
    }
}
