package org.breathcue.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class AttentionSoundTest {
    private static final int RATE = 48_000;

    private final AttentionSound attention = new AttentionSound(RATE);

    /** Returns the left channel of some blocks of 10 ms at one level. */
    private float[] heard(int blocks, float level, float volume) {
        float[] left = new float[480 * blocks];
        for (int b = 0; b < blocks; b++) {
            float[] block = new float[2 * 480];
            Arrays.fill(block, level);
            attention.apply(block, 480, volume);
            for (int i = 0; i < 480; i++) {
                assertThat(block[2 * i + 1]).isEqualTo(block[2 * i]);
                left[480 * b + i] = block[2 * i];
            }
        }
        return left;
    }

    private static float peak(float[] sound) {
        float peak = 0;
        for (float sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    @Test
    void nothingIsChangedWithoutAReason() {
        assertThat(heard(100, 0.123f, 1)).containsOnly(0.123f);
    }

    @Test
    void theSessionGoesDownBy20DbWithin15MsWithoutAStep() {
        attention.duck(true);
        float[] down = heard(3, 1, 1);
        attention.duck(false);
        float[] up = heard(3, 1, 1);
        assertThat(down[719]).isCloseTo(0.1f, within(1e-6f));
        assertThat(down[1439]).isCloseTo(0.1f, within(1e-6f));
        assertThat(up[719]).isEqualTo(1);
        float before = 1;
        for (float[] part : new float[][] {down, up}) {
            for (float sample : part) {
                assertThat(Math.abs(sample - before)).isLessThan(1.01f / 720);
                before = sample;
            }
        }
    }

    @Test
    void theToneIsSoftAndBeginsAndEndsInSilence() {
        attention.confirm();
        float[] tone = heard(30, 0, 1);
        // 0.16 s at −26 dB.
        assertThat(peak(tone)).isBetween(0.045f, 0.0502f);
        assertThat(peak(Arrays.copyOfRange(tone, 0, 48))).isLessThan(0.0005f);
        assertThat(peak(Arrays.copyOfRange(tone, 7632, 7680))).isLessThan(0.0005f);
        assertThat(Arrays.copyOfRange(tone, 7680, tone.length)).containsOnly(0f);
        attention.confirm();
        assertThat(peak(heard(30, 0, 0.1f))).isBetween(0.0045f, 0.00502f);
    }

    @Test
    void twoTonesDoNotOverlap() {
        attention.confirm();
        heard(4, 0, 1);
        attention.confirm();
        float[] rest = heard(60, 0, 1);
        assertThat(peak(rest)).isLessThan(0.0502f);
        assertThat(peak(Arrays.copyOfRange(rest, 5760, 13_440))).isGreaterThan(0.045f);
        assertThat(peak(Arrays.copyOfRange(rest, 13_440, rest.length))).isZero();
    }

    @Test
    void theToneIsNotTurnedDownWithTheSession() {
        attention.duck(true);
        heard(3, 0.5f, 1);
        attention.confirm();
        assertThat(peak(heard(20, 0.5f, 1))).isGreaterThan(0.05f + 0.045f);
    }
}
