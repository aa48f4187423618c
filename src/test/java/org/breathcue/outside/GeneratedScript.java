package org.breathcue.outside;

import java.util.List;
import java.util.Map;

/**
 * A random script and what it must yield, both from the same choices. Steps are leaf steps, counted from 1 after repetition.
 *
 * @param session the text of the session
 * @param stretches the texts of the stretch files, by name without folder and ending
 * @param breathsPerPass for each step with a flow along the breath
 * @param doses in the order in which they are given
 * @param counts by step: how often each number must be heard after "Rep"
 */
record GeneratedScript(
        String session,
        Map<String, String> stretches,
        Map<Integer, Integer> breathsPerPass,
        List<ExpectedDose> doses,
        Map<Integer, Map<Integer, Integer>> counts) {
    /** For the eyes of whoever has to find out what went wrong. */
    String printed() {
        StringBuilder text = new StringBuilder("--- session\n").append(session);
        stretches.forEach((name, stretch) ->
                text.append("\n--- stretches/").append(name).append(".json\n").append(stretch));
        return text.append("\n--- expected ").append(doses).toString();
    }
}
