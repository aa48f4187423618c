package org.breathcue.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Judges a {@code breathcue-timeline/1} plan by nothing but its JSON. */
public final class PlanChecker {
    /** The violations, none for a good plan. */
    public List<String> check(JsonNode plan) {
        return check(plan, Hints.NONE);
    }

    /**
     * As {@link #check(JsonNode)}, and exact for flows and groups.
     */
    public List<String> check(JsonNode json, Hints hints) {
        Findings findings = new Findings();
        new ShapeCheck(findings).check(json);
        if (findings.isEmpty()) {
            Plan plan = Plan.of(json);
            new TimeCheck(plan, findings).check();
            new DoseCheck(plan, hints.breathsPerPass(), findings).check();
            new SpeechCheck(plan, findings).check();
            new NumberCheck(plan, findings).check();
            new CueCheck(plan, findings).check();
            new SideCheck(plan, hints, findings).check();
            new CallCheck(plan, hints, findings).check();
            new BreathCheck(plan, hints.changing(), findings).check();
        }
        return findings.sentences();
    }
}
