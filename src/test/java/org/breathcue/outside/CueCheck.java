package org.breathcue.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Cues that are repeated in a dose, and cues that ring. */
final class CueCheck {
    private final Plan plan;
    private final Findings findings;

    CueCheck(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        for (PlanEvent dose : plan.holds()) {
            List<PlanEvent> cues = plan.events().stream()
                    .filter(event -> event.startsIn(dose) && isCue(event))
                    .filter(event -> !source(event).equals(source(dose)))
                    .toList();
            Map<JsonNode, List<PlanEvent>> bySource = cues.stream().collect(Collectors.groupingBy(CueCheck::source));
            bySource.values().forEach(repeated -> repeated(dose, repeated, cues));
            rings(cues);
        }
    }

    private void repeated(PlanEvent dose, List<PlanEvent> repeated, List<PlanEvent> cues) {
        List<Long> starts =
                repeated.stream().map(cue -> begins(cue, cues)).sorted().toList();
        if (starts.size() > 1) {
            Set<Long> breaths =
                    plan.breathsMeeting(dose).stream().map(PlanEvent::start).collect(Collectors.toSet());
            List<Long> offsets =
                    starts.stream().map(start -> start - dose.start()).toList();
            findings.expect(
                    breaths.containsAll(starts) || onBeat(offsets),
                    Rule.CUE_REPEATED,
                    repeated.get(0),
                    " is repeated at frames ",
                    starts,
                    " in ",
                    dose);
        }
    }

    /** Words that follow a chime belong to it. */
    private static long begins(PlanEvent cue, List<PlanEvent> cues) {
        return cues.stream()
                .filter(other -> cue.is("speech") && other.is("chime") && other.end() == cue.start())
                .mapToLong(PlanEvent::start)
                .findFirst()
                .orElse(cue.start());
    }

    /** Whether all are multiples of a second or more; one that found no room is left out. */
    private boolean onBeat(List<Long> offsets) {
        long first = offsets.get(0);
        return LongStream.rangeClosed(1, first / plan.frameRate())
                .anyMatch(part -> offsets.stream().allMatch(offset -> {
                    double beat = (double) first / part;
                    return Math.abs(offset - Math.round(offset / beat) * beat)
                            <= Math.max(1.0, (double) offset / first);
                }));
    }

    private void rings(List<PlanEvent> cues) {
        for (PlanEvent ring : cues) {
            for (PlanEvent words : cues) {
                findings.expect(
                        !ring.is("chime") || !words.is("speech") || !ring.overlaps(words),
                        Rule.CUE_RINGS,
                        ring,
                        " and ",
                        words);
            }
        }
    }

    private static boolean isCue(PlanEvent event) {
        return event.is("chime") || event.role().equals("cue");
    }

    private static JsonNode source(PlanEvent event) {
        return event.json().path("source");
    }
}
