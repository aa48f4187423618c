package org.breathcue.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Judges a {@code breathcue-timeline/1} plan by nothing but its JSON. */
final class PlanChecker {
    /** The violations, none for a good plan. */
    List<String> check(JsonNode plan) {
        return check(plan, Map.of());
    }

    /**
     * As {@link #check(JsonNode)}, and exact for flows.
     *
     * @param breathsPerPass by leaf step, the breaths that one pass of its flow's lines takes
     */
    List<String> check(JsonNode json, Map<Integer, Integer> breathsPerPass) {
        Findings findings = new Findings();
        new ShapeCheck(findings).check(json);
        if (findings.isEmpty()) {
            Plan plan = Plan.of(json);
            new TimeCheck(plan, findings).check();
            new DoseCheck(plan, breathsPerPass, findings).check();
            new SpeechCheck(plan, findings).check();
            new SideCheck(plan, findings).check();
        }
        return findings.sentences();
    }
}
