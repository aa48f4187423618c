package org.breathcue.outside;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers that the player says inside doses: of the seconds that are left, of the seconds that have begun, and of repetitions. */
final class CountCheck {
    private static final List<String> NUMBERS =
            IntStream.rangeClosed(0, 600).mapToObj(Numerals::said).toList();

    private final Plan plan;
    private final Findings findings;

    CountCheck(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        plan.holds().forEach(this::check);
    }

    private void check(PlanEvent dose) {
        List<PlanEvent> counts = plan.speeches().stream()
                .filter(speech -> speech.role().equals("count") && speech.startsIn(dose))
                .toList();
        for (PlanEvent count : counts) {
            int number = NUMBERS.indexOf(count.text());
            findings.expect(
                    number > 0
                            && (isLeft(number, dose, counts, count)
                                    || isSecond(number, dose, count)
                                    || isRepetition(number, dose)),
                    Rule.COUNTDOWN,
                    count,
                    " is said in ",
                    dose);
        }
    }

    /** Whether so many seconds are left, and all lower numbers follow. */
    private boolean isLeft(int number, PlanEvent dose, List<PlanEvent> counts, PlanEvent count) {
        return dose.unit().equals("s")
                && count.start() == dose.end() - number * plan.frameRate()
                && IntStream.range(1, number)
                        .allMatch(lower -> counts.stream()
                                .anyMatch(other -> other.text().equals(NUMBERS.get(lower))
                                        && other.start() == dose.end() - lower * plan.frameRate()));
    }

    /** Whether that second of the dose, or of one of its breath phases, begins. */
    private boolean isSecond(int number, PlanEvent dose, PlanEvent count) {
        return Stream.concat(Stream.of(dose), plan.breathsMeeting(dose).stream())
                .anyMatch(part -> Math.abs(count.start() - part.start() - (number - 1) * plan.frameRate()) <= 1);
    }

    private boolean isRepetition(int number, PlanEvent dose) {
        PlanPlace place = dose.movement();
        int times = dose.unit().equals("time") ? (int) dose.amount() : 1;
        boolean repeated = times > 1
                || plan.holds().stream()
                        .map(PlanEvent::movement)
                        .anyMatch(other -> other.step() == place.step() && other.time() > 1);
        return repeated && number >= place.time() && number < place.time() + times;
    }
}
