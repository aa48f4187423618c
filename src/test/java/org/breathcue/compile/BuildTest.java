package org.breathcue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds that grow. */
class BuildTest {
    @Test
    void aHoldGrowsWithTheTimesOrElseWithTheSets() {
        String growing = "{ 'name': 'Plank', 'calls': [], 'build': true, 'hold': '10-20 s', 'times': %d, 'sets': %d }";
        assertThat(doses(growing.formatted(3, 1))).containsExactly("(dose of 10)", "(dose of 15)", "(dose of 20)");
        assertThat(doses(growing.formatted(1, 3))).containsExactly("(dose of 10)", "(dose of 15)", "(dose of 20)");
        assertThat(doses(growing.formatted(2, 2)))
                .containsExactly("(dose of 10)", "(dose of 20)", "(dose of 10)", "(dose of 20)");
        assertThat(doses(growing.formatted(1, 1))).containsExactly("(dose of 10)");
    }

    private static List<String> doses(String step) {
        return Planned.steps(step).outline().stream()
                .filter(line -> line.contains("(dose"))
                .map(line -> line.substring(line.indexOf('(')))
                .toList();
    }
}
