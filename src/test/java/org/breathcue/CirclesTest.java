package org.breathcue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CirclesTest {
    @Test
    void findsEachCircleWhole() {
        assertThat(Circles.in(Map.of(
                        "a", Set.of("b"),
                        "b", Set.of("c", "d"),
                        "c", Set.of("a"),
                        "d", Set.of("e"),
                        "e", Set.of("d", "f"),
                        "f", Set.of())))
                .containsExactlyInAnyOrder(Set.of("a", "b", "c"), Set.of("d", "e"));
    }

    @Test
    void twoWaysToOneNodeAreNoCircle() {
        assertThat(Circles.in(Map.of("a", Set.of("b", "c"), "b", Set.of("d"), "c", Set.of("d"), "d", Set.of())))
                .isEmpty();
    }
}
