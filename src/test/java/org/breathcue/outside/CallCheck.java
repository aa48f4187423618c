package org.breathcue.outside;

import java.util.List;

/** What the player calls by itself: the side before it changes, and the middle of a dose. */
final class CallCheck {
    private static final double LEAST_HALVED = 40;
    private static final double MOST_HALVED = 120;

    private final Plan plan;
    private final Hints hints;
    private final Turns turns;
    private final Findings findings;

    CallCheck(Plan plan, Hints hints, Findings findings) {
        this.plan = plan;
        this.hints = hints;
        this.turns = new Turns(plan, hints);
        this.findings = findings;
    }

    void check() {
        turns.sided().forEach(this::changes);
        hints.calledBefore().forEach(this::group);
        stray();
        new CountCheck(plan, findings).check();
        plan.holds().forEach(this::halfway);
        new RestCheck(plan, findings).check();
    }

    /** Within a step that does not alternate, every change of side is called; in one that does, none is. */
    private void changes(int step, List<PlanEvent> doses) {
        boolean alternates = turns.alternates(step, doses);
        for (int i = 1; i < doses.size(); i++) {
            PlanEvent before = doses.get(i - 1);
            PlanEvent after = doses.get(i);
            String side = after.movement().side();
            if (!side.equals(before.movement().side())) {
                boolean called = turns.called(before.end(), after.start(), side);
                findings.expect(
                        called != alternates,
                        Rule.SIDE_NAMED,
                        "the side is ",
                        called ? "called, though it alternates, before " : "not called before ",
                        after);
            }
        }
    }

    private void group(int step, String side) {
        long from = 0;
        long to = plan.frames();
        for (PlanEvent dose : plan.holds()) {
            from = dose.movement().step() < step ? dose.end() : from;
        }
        for (PlanEvent dose : plan.holds()) {
            if (dose.movement().step() >= step) {
                to = dose.start();
                break;
            }
        }
        findings.expect(
                turns.called(from, to, side),
                Rule.SIDE_NAMED,
                "no call of the ",
                side,
                " side before step ",
                step,
                ", between frames ",
                from,
                " and ",
                to);
    }

    /** A call of a side is followed by a dose on that side, at the latest before the next call. */
    private void stray() {
        List<PlanEvent> calls = plan.speeches().stream()
                .filter(speech -> speech.text().equals(Turns.call("left"))
                        || speech.text().equals(Turns.call("right")))
                .toList();
        for (int i = 0; i < calls.size(); i++) {
            PlanEvent call = calls.get(i);
            long from = call.end();
            long to = i + 1 < calls.size() ? calls.get(i + 1).start() : plan.frames();
            boolean given = plan.holds().stream()
                    .filter(dose -> dose.start() >= from && dose.start() < to)
                    .anyMatch(dose ->
                            call.text().equals(Turns.call(dose.movement().side())));
            findings.expect(given, Rule.SIDE_NAMED, call, " leads to no dose on that side");
        }
    }

    /** The call of the middle has the source of its dose, unlike a cue with the same word. */
    private void halfway(PlanEvent dose) {
        for (PlanEvent call : plan.speeches()) {
            if (call.text().equals("Halfway.")
                    && call.startsIn(dose)
                    && call.json().path("source").equals(dose.json().path("source"))) {
                double off = Math.abs(call.start() - (dose.start() + dose.length() / 2.0));
                boolean lasting = dose.length() >= LEAST_HALVED * plan.frameRate()
                        && dose.length() <= MOST_HALVED * plan.frameRate();
                findings.expect(lasting && off <= plan.frameRate() + 1, Rule.HALFWAY, call, " is called in ", dose);
            }
        }
    }
}
