package org.breathcue.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class AssertionCounterTest {
    private final AssertionCounter counter = new AssertionCounter();

    @Test
    void acceptsAsManyEvaluationsAsStated() {
        counter.count("a");
        counter.count("a");
        counter.count("b", 5);

        assertThatCode(() -> counter.assertAtLeast(Map.of("a", 2, "b", 3))).doesNotThrowAnyException();
    }

    @Test
    void reportsEveryAssertionThatWasEvaluatedTooRarely() {
        counter.count("a");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> counter.assertAtLeast(Map.of("a", 2, "never", 1)))
                .withMessageContaining("evaluations of \"a\"")
                .withMessageContaining("evaluations of \"never\"");
    }

    @Test
    void reportsACountedAssertionWithoutAMinimum() {
        counter.count("forgotten");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> counter.assertAtLeast(Map.of()))
                .withMessageContaining("forgotten");
    }
}
