package org.breathcue.outside;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
        if (counts.isEmpty()) {
            return;
        }
        Set<Long> starts = Stream.concat(Stream.of(dose), plan.breathsMeeting(dose).stream())
                .map(PlanEvent::start)
                .collect(Collectors.toSet());
        for (PlanEvent count : counts) {
            int number = NUMBERS.indexOf(count.text());
            findings.expect(
                    number > 0
                            && (isLeft(number, dose, counts, count)
                                    || isSecond(number, starts, count)
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

    /** Whether that second begins of something that starts there: the dose, or one of its breath phases. */
    private boolean isSecond(int number, Set<Long> starts, PlanEvent count) {
        long from = count.start() - (number - 1) * plan.frameRate();
        return LongStream.rangeClosed(from - 1, from + 1).anyMatch(starts::contains);
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
