package org.breathcue.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.live.Heard;
import org.breathcue.timeline.FrameRanges;

/**
 * What a page says about the parts of a session that were heard: {@code {"played": [[0, 4800]], "waits": [{"frame": 4800, "frames": 960, "asked":
 * true}], "skips": [[4800, 9600]], "repeats": 1}}. Parts that were played twice are there twice.
 */
final class HeardJson {
    /** More gestures than anybody makes in a session. */
    private static final int MOST = 5_000;

    private HeardJson() {}

    static Heard read(JsonNode json) throws RefusedException {
        FrameRanges frames = FrameRanges.NONE;
        long output = 0;
        for (JsonNode part : list(json, "played")) {
            long from = number(part, 0);
            long to = number(part, 1);
            frames = frames.plus(from, to);
            output += Math.max(0, to - from);
        }
        List<Heard.Wait> waits = new ArrayList<>();
        for (JsonNode wait : list(json, "waits")) {
            long length = JsonFields.number(wait, "frames");
            waits.add(new Heard.Wait(
                    JsonFields.number(wait, "frame"), length, wait.path("asked").asBoolean()));
            output += length;
        }
        List<Heard.Skip> skips = new ArrayList<>();
        for (JsonNode skip : list(json, "skips")) {
            skips.add(new Heard.Skip(number(skip, 0), number(skip, 1)));
        }
        return new Heard(frames, waits, skips, (int) Math.min(MOST, JsonFields.number(json, "repeats")), output);
    }

    private static JsonNode list(JsonNode json, String key) throws RefusedException {
        JsonNode list = json.path(key);
        if (!list.isArray() || list.size() > MOST) {
            throw ProblemJson.refused("heard." + key + " must be a list of at most " + MOST);
        }
        return list;
    }

    private static long number(JsonNode pair, int index) throws RefusedException {
        if (pair.size() != 2
                || !pair.path(index).isIntegralNumber()
                || pair.path(index).longValue() < 0) {
            throw ProblemJson.refused("a part of heard must be two frames, such as [0, 4800]");
        }
        return pair.path(index).longValue();
    }
}
