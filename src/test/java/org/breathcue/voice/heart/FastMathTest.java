package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

final class FastMathTest {
    private static final double SMALL = 1e-6;

    /** The largest error, where {@code error} is one for each number. */
    private static double worst(double from, double to, DoubleUnaryOperator error) {
        int steps = 300_000;
        double worst = 0;
        for (int i = 0; i <= steps; i++) {
            worst = Math.max(worst, error.applyAsDouble((float) (from + (to - from) * i / steps)));
        }
        return worst;
    }

    private static double ofExp(double x) {
        return Math.abs(FastMath.exp((float) x) / StrictMath.exp(x) - 1);
    }

    @Test
    void exponentialsAreNear() {
        assertThat(worst(-10, 10, FastMathTest::ofExp)).isLessThan(SMALL);
        assertThat(worst(-87, 88, FastMathTest::ofExp)).isLessThan(4 * SMALL);
        assertThat(FastMath.exp(0)).isEqualTo(1);
    }

    @Test
    void exponentialsStayNormalNumbers() {
        for (float x : new float[] {-88, -200, -Float.MAX_VALUE, Float.NEGATIVE_INFINITY}) {
            assertThat(FastMath.exp(x)).isEqualTo(Float.MIN_NORMAL);
        }
        for (float x : new float[] {89, 200, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
            assertThat(FastMath.exp(x)).isEqualTo(0x1p127f);
        }
    }

    @Test
    void hyperbolicTangentsAreNear() {
        assertThat(worst(-12, 12, x -> Math.abs(FastMath.tanh((float) x) - StrictMath.tanh(x))))
                .isLessThan(SMALL);
        assertThat(FastMath.tanh(0)).isZero();
        assertThat(FastMath.tanh(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(FastMath.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1);
    }

    @Test
    void sinesAndCosinesAreNear() {
        assertThat(worst(-1, 1, x -> Math.abs(FastMath.sinPi((float) x) - StrictMath.sin(Math.PI * x))))
                .isLessThan(SMALL);
        assertThat(worst(-1, 1, x -> Math.abs(FastMath.cosPi((float) x) - StrictMath.cos(Math.PI * x))))
                .isLessThan(SMALL);
    }

    @Test
    void anglesAreReducedToTheSameAngle() {
        for (double angle = -50; angle <= 50; angle += 0.01) {
            float whole = (float) angle;
            float reduced = FastMath.reduced(whole);
            assertThat(reduced).as("%s", whole).isBetween(-1f, 1f);
            assertThat(StrictMath.cos(Math.PI * reduced)).isCloseTo(StrictMath.cos(Math.PI * whole), within(SMALL));
            assertThat(StrictMath.sin(Math.PI * reduced)).isCloseTo(StrictMath.sin(Math.PI * whole), within(SMALL));
        }
    }
}
