package org.breathcue.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the built-in sessions with the built-in voice. */
final class SessionsTest extends SpokenSessions {
    @Override
    Path data() {
        return Path.of("target/no-voices");
    }

    @Test
    void theSessionsAreThere() {
        assertThat(Scripts.in(Scripts.SESSIONS))
                .containsExactly(
                        "all-stretches",
                        "breathing",
                        "breathwork",
                        "desk-break",
                        "evening-unwind",
                        "in-bed",
                        "knees",
                        "mid-back-reset",
                        "muscle-relaxation",
                        "on-a-chair",
                        "shoulders",
                        "strengthen",
                        "sun-salutations");
    }

    @Test
    void oneSessionHoldsEveryStretchOnce() throws IOException {
        List<String> used = stream(
                        Scripts.read(Scripts.SESSIONS, "all-stretches").path("steps"))
                .filter(step -> step.has("stretch"))
                .map(step -> step.path("stretch").asText())
                .toList();
        assertThat(used).containsExactlyInAnyOrderElementsOf(Scripts.in(Scripts.STRETCHES));
    }
}
