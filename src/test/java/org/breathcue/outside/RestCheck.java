package org.breathcue.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the player calls in rests: the set that follows, the time that is left, and the last seconds. */
final class RestCheck {
    private static final Pattern SET = Pattern.compile("Set ([a-z-]+) of ([a-z-]+)\\.");
    private static final double READY = 4;
    private static final double FROM_TEN_TO_READY = 6;

    private final Plan plan;
    private final Findings findings;

    RestCheck(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        List<PlanEvent> counts = new ArrayList<>();
        for (PlanEvent speech : plan.speeches()) {
            boolean inside = plan.holds().stream().anyMatch(speech::startsIn);
            if (speech.role().equals("helper")) {
                sets(speech);
                if (speech.text().equals("Get ready.")) {
                    ready(speech);
                }
            }
            if (speech.role().equals("count") && !inside) {
                counts.add(speech);
                if (speech.text().equals("One.")) {
                    countdown(counts);
                    counts.clear();
                }
            }
        }
        findings.expect(counts.isEmpty(), Rule.REST_COUNTDOWN, "a countdown in a rest stops before one: ", counts);
    }

    private void sets(PlanEvent call) {
        Matcher set = SET.matcher(call.text());
        if (!set.matches()) {
            return;
        }
        plan.holds().stream()
                .filter(dose -> dose.start() >= call.end())
                .findFirst()
                .ifPresentOrElse(
                        dose -> {
                            PlanPlace place = dose.movement();
                            int sets = plan.holds().stream()
                                    .filter(other -> other.movement().step() == place.step())
                                    .mapToInt(other -> other.movement().set())
                                    .max()
                                    .orElse(0);
                            String due = "Set " + Numerals.of(place.set()) + " of " + Numerals.of(sets) + ".";
                            findings.expect(call.text().equals(due), Rule.SET_CALLED, call, " comes before ", dose);
                        },
                        () -> findings.expect(false, Rule.SET_CALLED, call, " comes before no dose"));
    }

    /** Its rest ends some seconds later, with a countdown or without. */
    private void ready(PlanEvent call) {
        boolean counted = plan.speeches().stream()
                .filter(speech -> speech.start() >= call.end())
                .findFirst()
                .filter(speech -> speech.role().equals("count"))
                .isPresent();
        long due = call.start() + seconds(READY);
        findings.expect(counted || begins(due), Rule.READY, call, " is followed by nothing at frame ", due);
        plan.speeches().stream()
                .filter(speech -> speech.text().equals("Ten seconds left.") && speech.end() <= call.start())
                .filter(speech -> call.start() - speech.start() < seconds(READY + FROM_TEN_TO_READY))
                .forEach(speech -> findings.expect(
                        counted || speech.start() == call.start() - seconds(FROM_TEN_TO_READY),
                        Rule.READY,
                        speech,
                        " comes before ",
                        call));
    }

    private void countdown(List<PlanEvent> counts) {
        long end = counts.get(counts.size() - 1).start() + seconds(1);
        List<String> due = new ArrayList<>();
        for (int left = counts.size(); left > 0; left--) {
            due.add(Numerals.said(left) + " " + (end - seconds(left)));
        }
        List<String> heard =
                counts.stream().map(count -> count.text() + " " + count.start()).toList();
        findings.expect(
                heard.equals(due) && (begins(end) || rests(end)),
                Rule.REST_COUNTDOWN,
                "a rest is counted down with ",
                counts);
    }

    /** Whether anything starts at a frame, or nothing starts from there to the end. */
    private boolean begins(long frame) {
        return plan.events().stream().anyMatch(event -> Math.abs(event.start() - frame) <= 1)
                || plan.events().stream().noneMatch(event -> event.start() > frame);
    }

    /** Whether what starts first from a frame on are words inside another rest. */
    private boolean rests(long frame) {
        return plan.speeches().stream()
                .filter(speech -> speech.start() >= frame)
                .findFirst()
                .filter(speech -> speech.role().equals("cue") || speech.role().equals("count"))
                .filter(speech -> plan.holds().stream()
                        .noneMatch(dose -> dose.start() >= frame && dose.start() <= speech.start()))
                .isPresent();
    }

    private long seconds(double seconds) {
        return Math.round(seconds * plan.frameRate());
    }
}
