package org.breathcue.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.breathcue.diagnostic.Span;
import org.junit.jupiter.api.Test;

final class CourseTest {
    private static final Span NOWHERE = Span.startOf("programme.json");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Sunday on which the clocks of Berlin are set. */
    private static final LocalDate START = LocalDate.of(2026, 10, 25);

    private final List<DoneSession> history = new ArrayList<>();
    private Growth growth = new Growth(0, 3);
    private Days days = new Days.Every(1);
    private int times = 1;

    @Test
    void afterThreeFullSessionsTheNextStageBeginsOnTheNextDay() {
        done(0, 1, Extent.FULL);
        done(1, 1, Extent.CUT);
        done(2, 1, Extent.ENDED);
        done(3, 1, Extent.FULL);
        done(4, 1, Extent.FULL);

        assertThat(stages(course(5), 7)).containsExactly(1, 1, 1, 1, 1, 2, 2);
        assertThat(course(4).due()).isEmpty();
        assertThat(course(1).due()).hasSize(1);
    }

    @Test
    void aDayCountsAsOftenAsTheSessionIsDue() {
        for (int i = 0; i < 5; i++) {
            done(0, 1, Extent.FULL);
        }
        assertThat(course(1).parts().get(0).stage()).isEqualTo(1);
        times = 3;
        assertThat(course(1).parts().get(0).stage()).isEqualTo(2);
    }

    @Test
    void aGapOfTwoWeeksIsOneStageBack() {
        for (int day = 0; day < 3; day++) {
            done(day, 1, Extent.FULL);
        }
        done(3, 2, Extent.FULL);

        assertThat(course(17).parts().get(0).stage()).isEqualTo(2);
        assertThat(course(18).parts().get(0).stage()).isEqualTo(1);
    }

    @Test
    void aWeekInWhichNothingWasDoneDoesNotCount() {
        done(0, 1, Extent.FULL);

        Course course = course(15);

        assertThat(course.week().orElseThrow().number()).isEqualTo(2);
        assertThat(course.weeks()).extracting(ProgrammeWeek::counts).containsExactly(true, false, true, true);
        assertThat(course.weeks().get(3).number()).isEqualTo(3);
    }

    @Test
    void byWeekTheNextStageBeginsWithAWeek() {
        growth = new Growth(1, 1);
        done(5, 1, Extent.FULL);

        assertThat(stages(course(6), 9)).containsExactly(1, 1, 1, 1, 1, 1, 1, 2, 2);
    }

    @Test
    void threeDaysAWeekHaveADayOfRestBetween() {
        days = new Days.AWeek(3);
        assertThat(due(course(0), 14)).containsExactly(1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0);
    }

    @Test
    void aDayIsADayWhereTheListenerWas() {
        // An hour before midnight in Honolulu is the next day in Berlin.
        ZonedDateTime evening = START.atTime(23, 0).atZone(ZoneId.of("Pacific/Honolulu"));
        history.add(new DoneSession("programme", "session", 1, evening, Extent.FULL));

        assertThat(course(0).due()).isEmpty();
        assertThat(course(1).due()).hasSize(1);
    }

    @Test
    void whatWasPlayedBeforeTheStartDoesNotCount() {
        for (int day = -3; day < 0; day++) {
            done(day, 1, Extent.FULL);
        }
        assertThat(course(0).parts().get(0).stage()).isEqualTo(1);
        assertThat(course(-1).week()).isEmpty();
        assertThat(course(-1).due()).isEmpty();
        assertThat(course(-1).next().orElseThrow().date()).isEqualTo(START);
    }

    @Test
    void whatWasPlayedEarlierOnTheDayOfTheStartDoesNotCount() {
        history.add(new DoneSession(
                "programme", "session", 1, START.atStartOfDay(BERLIN).minusSeconds(1), Extent.FULL));
        history.add(
                new DoneSession("programme", "session", 1, START.atTime(7, 59).atZone(BERLIN), Extent.FULL));

        Course course = Course.of(
                programme(),
                START.atTime(8, 0).atZone(BERLIN),
                history,
                START.atTime(20, 0).atZone(BERLIN));

        assertThat(course.due()).hasSize(1);
    }

    private void done(int day, int stage, Extent extent) {
        history.add(new DoneSession(
                "programme", "session", stage, START.plusDays(day).atTime(2, 30).atZone(BERLIN), extent));
    }

    private Course course(int day) {
        return Course.of(
                programme(),
                START.atStartOfDay(BERLIN),
                history,
                START.plusDays(day).atTime(20, 0).atZone(BERLIN));
    }

    private Programme programme() {
        List<Stage> stages = Collections.nCopies(3, new Stage(NOWHERE, List.of(), false));
        PlannedSession session = new PlannedSession(NOWHERE, "session", days, times, 1, 3, growth, stages);
        return new Programme("programme", "Programme", Optional.empty(), 3, OptionalInt.of(14), List.of(session));
    }

    private static List<Integer> stages(Course course, int days) {
        return parts(course, days).stream().map(ProgrammeDay.Part::stage).toList();
    }

    private static List<Integer> due(Course course, int days) {
        return parts(course, days).stream().map(ProgrammeDay.Part::due).toList();
    }

    private static List<ProgrammeDay.Part> parts(Course course, int days) {
        return course.weeks().stream()
                .flatMap(week -> week.days().stream())
                .limit(days)
                .map(day -> day.parts().get(0))
                .toList();
    }
}
