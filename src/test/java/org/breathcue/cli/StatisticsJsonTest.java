package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.breathcue.cli.play.StatisticsJson;
import org.breathcue.device.LineStatistics;
import org.junit.jupiter.api.Test;

class StatisticsJsonTest {
    @Test
    void isOneLine() {
        assertThat(StatisticsJson.of(new LineStatistics(2, 130, 1)))
                .isEqualTo("{\"underruns\":2,\"worstLatenessMillis\":130,\"reopenings\":1}");
    }
}
