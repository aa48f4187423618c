package org.breathcue.cli.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.breathcue.device.LineStatistics;

/** Writes playback statistics as one line of JSON for other programs. */
public final class StatisticsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private StatisticsJson() {}

    /** Returns the line without a line feed. */
    public static String of(LineStatistics statistics) {
        try {
            return MAPPER.writeValueAsString(MAPPER.createObjectNode()
                    .put("underruns", statistics.underruns())
                    .put("worstLatenessMillis", statistics.worstLatenessMillis())
                    .put("reopenings", statistics.reopenings()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }
}
