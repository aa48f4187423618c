package org.breathcue.outside;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where words may lie beside doses and breaths. */
final class SpeechCheck {
    private static final Set<String> INSIDE = Set.of("cue", "count", "phase");

    private final Plan plan;
    private final Findings findings;
    private final Map<Long, PlanEvent> breathsByStart = new TreeMap<>();

    SpeechCheck(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
        plan.breaths().forEach(breath -> breathsByStart.put(breath.start(), breath));
    }

    void check() {
        for (PlanEvent speech : plan.speeches()) {
            PlanEvent breath = breathsByStart.get(speech.start());
            switch (speech.role()) {
                case "phase" ->
                    findings.expect(
                            breath != null && speech.end() <= breath.end(),
                            Rule.PHASE_WORDS,
                            speech,
                            " beside ",
                            breath);
                case "enter" -> {
                    moving(speech, breath);
                    enter(speech);
                }
                case "leave" -> {
                    moving(speech, breath);
                    leave(speech);
                }
                default -> {}
            }
        }
        plan.holds().forEach(this::dose);
    }

    private void dose(PlanEvent dose) {
        for (PlanEvent speech : plan.speeches()) {
            boolean astride = crosses(speech, dose.start()) || crosses(speech, dose.end());
            findings.expect(!astride, Rule.WORDS_ASTRIDE, speech, " and ", dose);
            if (speech.startsIn(dose)) {
                findings.expect(INSIDE.contains(speech.role()), Rule.WORDS_INSIDE, speech, " starts inside ", dose);
                findings.expect(dose.movement().equals(speech.place()), Rule.ONE_PLACE, speech, " is heard in ", dose);
            }
        }
        for (PlanEvent breath : plan.breathsMeeting(dose)) {
            findings.expect(dose.movement().equals(breath.place()), Rule.ONE_PLACE, breath, " is breathed in ", dose);
        }
    }

    private void moving(PlanEvent speech, @Nullable PlanEvent breath) {
        boolean alone = plan.breaths().stream().noneMatch(speech::overlaps);
        boolean fits = breath != null && speech.end() <= breath.end();
        findings.expect(alone || fits, Rule.MOVING_WORDS, speech, " beside ", breath);
    }

    private void enter(PlanEvent speech) {
        PlanEvent next = first(plan.holds(), speech.end());
        findings.expect(next != null && belongs(speech, next), Rule.ENTER_FIRST, speech, " leads to ", next);
    }

    private void leave(PlanEvent speech) {
        PlanEvent last = null;
        for (PlanEvent dose : plan.holds()) {
            last = dose.end() <= speech.start() ? dose : last;
        }
        findings.expect(last != null && belongs(speech, last), Rule.LEAVE_LAST, speech, " follows ", last);
    }

    /** A flow is entered and left once for all its times, a hold at each. */
    private static boolean belongs(PlanEvent speech, PlanEvent dose) {
        return dose.form().equals("hold")
                ? speech.movement().equals(dose.movement())
                : speech.movement().sameSideAs(dose.movement());
    }

    private static @Nullable PlanEvent first(List<PlanEvent> doses, long from) {
        return doses.stream().filter(dose -> dose.start() >= from).findFirst().orElse(null);
    }

    private static boolean crosses(PlanEvent event, long frame) {
        return event.start() < frame && frame < event.end();
    }
}
