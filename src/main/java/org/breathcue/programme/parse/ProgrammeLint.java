package org.breathcue.programme.parse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.programme.Course;
import org.breathcue.programme.PlannedSession;
import org.breathcue.programme.Programme;
import org.breathcue.programme.ProgrammeDay;
import org.breathcue.programme.Stage;
import org.breathcue.script.dose.DoseSetting;

/**
 * Warns of programmes whose doses grow fast, or whose stages cannot be reached. Looks at the programme as it is for a listener who
 * starts on a Monday and does everything in full: nobody who follows it goes on faster.
 *
 * <p>Within a week, a dose may grow by half, or by one step: one set, one repetition, one breath or 10 s. Only one dose of a
 * stretch may grow in that week. Advice for exercise is stricter: add 2 to 10 % when the present load has become easy (American
 * College of Sports Medicine, Progression Models in Resistance Training for Healthy Adults, 2009), or a tenth a week. With doses
 * such as two sets or 10 s, a tenth is less than one step. So these warnings find slips and leaps; they do not replace judgement.
 */
public final class ProgrammeLint {
    /** The greatest share by which a dose may grow within a week. */
    static final double MOST_GROWTH = 0.5;

    private static final int WEEK = 7;
    /** Any Monday. */
    private static final LocalDate START = LocalDate.EPOCH.with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private final Programme programme;
    private final Diagnostics diagnostics;
    private final Set<Span> reported = new HashSet<>();

    private ProgrammeLint(Programme programme, Diagnostics diagnostics) {
        this.programme = programme;
        this.diagnostics = diagnostics;
    }

    /** Reports the warnings about a programme. */
    public static void check(Programme programme, Diagnostics diagnostics) {
        List<ProgrammeDay> days = Course.completed(programme, START).weeks().stream()
                .flatMap(week -> week.days().stream())
                .toList();
        ProgrammeLint lint = new ProgrammeLint(programme, diagnostics);
        for (PlannedSession session : programme.sessions()) {
            lint.check(session, stages(session, days));
        }
    }

    /** Returns the stages of a session on the days on which it is due, with null on other days. */
    private static List<Optional<Integer>> stages(PlannedSession session, List<ProgrammeDay> days) {
        return days.stream()
                .map(day -> day.parts().stream()
                        .filter(part -> part.session().equals(session) && part.due() > 0)
                        .map(ProgrammeDay.Part::stage)
                        .findFirst())
                .toList();
    }

    private void check(PlannedSession session, List<Optional<Integer>> stages) {
        List<Integer> done = stages.stream().flatMap(Optional::stream).toList();
        int highest = done.stream().mapToInt(stage -> stage).max().orElse(1);
        if (pause(stages) >= programme.backDays().orElse(Integer.MAX_VALUE)) {
            diagnostics.report(
                    Code.BACK_TOO_SOON,
                    session.span(),
                    "`" + session.session()
                            + "` goes back a stage although nothing is left out: `back` comes before its next day",
                    "write a longer time for `back`");
            return;
        }
        if (highest < session.stages().size()) {
            diagnostics.report(
                    Code.STAGE_UNREACHED,
                    session.stage(highest + 1).span(),
                    "stage " + (highest + 1) + " is not reached in " + programme.weeks()
                            + " weeks, even if nothing is left out",
                    "make the programme longer, or let `next` come sooner");
        }
        for (int from = 0; from < stages.size(); from++) {
            for (int to = from + 1; to <= Math.min(from + WEEK, stages.size() - 1); to++) {
                if (stages.get(from).isPresent() && stages.get(to).isPresent()) {
                    compare(session, stages.get(from).get(), stages.get(to).get());
                }
            }
        }
    }

    /** Returns the greatest number of days between two days on which a session is due. */
    private static int pause(List<Optional<Integer>> stages) {
        int longest = 0;
        int last = -1;
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).isPresent()) {
                longest = last < 0 ? 0 : Math.max(longest, i - last - 1);
                last = i;
            }
        }
        return longest;
    }

    /** Compares two stages that are at most a week apart. */
    private void compare(PlannedSession session, int earlier, int later) {
        List<Stage> between = session.stages().subList(earlier, later);
        if (between.isEmpty() || between.stream().anyMatch(Stage::confirmed)) {
            return;
        }
        List<DoseSetting> before = session.stage(earlier).doses();
        List<String> grown = new ArrayList<>();
        for (DoseSetting dose : session.stage(later).doses()) {
            Optional<DoseSetting> same = before.stream()
                    .filter(one ->
                            one.target().value().equalsIgnoreCase(dose.target().value()))
                    .findFirst();
            Optional<DoseSize> size = DoseSize.of(dose);
            Optional<DoseSize> first = same.flatMap(DoseSize::of);
            if (size.isEmpty() || first.isEmpty()) {
                continue;
            }
            if (size.get().unit() != first.get().unit()) {
                warn(
                        dose,
                        "`" + dose.target().value() + "` changes from " + written(same.get()) + " to " + written(dose)
                                + ", so that it is not clear how much it grows");
                continue;
            }
            if (size.get().size() <= first.get().size()) {
                continue;
            }
            String stretch = dose.target().value().toLowerCase(Locale.ROOT).replaceFirst("\\.[^.]*$", "");
            if (size.get().size() > first.get().most()) {
                warn(
                        dose,
                        "within a week, `" + dose.target().value() + "` grows from " + written(same.get()) + " to "
                                + written(dose) + ", by more than half and by more than one step");
            } else if (grown.contains(stretch)) {
                warn(dose, "within a week, two doses of `" + stretch + "` grow");
            }
            grown.add(stretch);
        }
    }

    private void warn(DoseSetting dose, String message) {
        if (reported.add(dose.value().span())) {
            diagnostics.report(
                    Code.GROWS_FAST,
                    dose.value().span(),
                    message,
                    "grow more slowly; if it is meant, write \"confirm\": true in this stage");
        }
    }

    private static String written(DoseSetting dose) {
        return dose.text().substring(dose.text().indexOf('=') + 1);
    }
}
