package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DecibelsTest {
    @Test
    void twentyDecibelsAreAFactorOfTen() {
        assertThat(Decibels.toLinear(0)).isEqualTo(1);
        assertThat(Decibels.toLinear(-20)).isCloseTo(0.1, within(1e-15));
        assertThat(Decibels.toLinear(Double.NEGATIVE_INFINITY)).isZero();
    }

    @Test
    void bothWaysGiveTheSame() {
        for (double db = -120; db <= 12; db += 0.7) {
            assertThat(Decibels.fromLinear(Decibels.toLinear(db))).isCloseTo(db, within(1e-12));
        }
        assertThat(Decibels.fromLinear(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
