package org.breathcue.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.breathcue.support.AssertionCounter;
import org.junit.jupiter.api.Test;

/**
 * Random listeners follow random programmes: they leave days and weeks out, stop sessions, do two a day, travel, and set their
 * clocks. What they are shown is compared with {@link SlowCourse}.
 */
final class CoursePropertyTest {
    private static final int RUNS = Integer.getInteger("breathcue.programme.runs", 200);
    private static final long FIRST = Long.getLong("breathcue.programme.first", 1);
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Pacific/Auckland"),
            ZoneId.of("Pacific/Honolulu"),
            ZoneId.of("Asia/Kolkata"));

    private final AssertionCounter checks = new AssertionCounter();

    @Test
    void weeksAreWhatWasPlayed() {
        for (long seed = FIRST; seed < FIRST + RUNS; seed++) {
            new Listener(seed).follow();
        }
        if (RUNS >= 200) {
            checks.assertAtLeast(Map.of(
                    "day as in the model", 28_000,
                    "day as it was told", 11_000,
                    "stage raised", 600,
                    "stage lowered", 110,
                    "week that does not count", 1_100,
                    "week as forecast", 430));
        }
    }

    /** One listener with a programme, a clock and a history. */
    private final class Listener {
        private final long seed;
        private final Random random;
        private final Programme programme;
        private final List<DoneSession> history = new ArrayList<>();
        /** What the listener was told on each day, with the number of its week. */
        private final Map<LocalDate, List<String>> told = new TreeMap<>();

        private ZonedDateTime started;
        private ZonedDateTime now;

        Listener(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.programme = new RandomProgrammes(random).programme();
            // Every run crosses a change of the clocks in one of the zones.
            LocalDateTime start = LocalDateTime.of(2026, random.nextBoolean() ? 3 : 10, 1, random.nextInt(24), 30);
            this.now = start.plusDays(random.nextInt(35)).atZone(ZONES.get(random.nextInt(ZONES.size())));
            this.started = now;
        }

        void follow() {
            double diligence = random.nextDouble();
            for (int i = 5 + random.nextInt(45); i > 0; i--) {
                look(diligence);
                pass();
            }
            if (random.nextInt(4) == 0) {
                // What was played before the start does not count.
                started = now;
                for (int i = 0; i < 20; i++) {
                    told.clear();
                    look(diligence);
                    pass();
                }
            }
            compare(course());
            forecast();
        }

        private Course course() {
            return Course.of(programme, started, history, now);
        }

        /** Looks at the programme, and perhaps does something of it. */
        private void look(double diligence) {
            Course course = course();
            if (random.nextInt(4) == 0) {
                compare(course);
            }
            LocalDate today = course.today();
            for (ProgrammeDay.Part part : course.parts()) {
                int times = part.left() > 0 && random.nextDouble() < diligence ? 1 + random.nextInt(part.left()) : 0;
                if (random.nextInt(12) == 0) {
                    times++;
                }
                for (int i = 0; i < times; i++) {
                    play(part);
                }
            }
            Course after = course();
            // A session that is done today never changes the stages of today.
            assertThat(stages(after.parts())).as(seed()).isEqualTo(stages(course.parts()));
            told.keySet().removeIf(day -> day.isAfter(today));
            after.week().ifPresent(week -> told.put(today, lines(week.number(), after.parts())));
        }

        private void play(ProgrammeDay.Part part) {
            int luck = random.nextInt(6);
            Extent extent = luck < 4 ? Extent.FULL : luck == 4 ? Extent.ENDED : Extent.CUT;
            int stage = random.nextInt(15) == 0 ? 1 + random.nextInt(5) : part.stage();
            String name = random.nextInt(20) == 0 ? "another" : programme.name();
            history.add(
                    random.nextInt(history.size() + 1),
                    new DoneSession(name, part.session().session(), stage, now, extent));
        }

        /** Lets time pass: usually a day, sometimes weeks, sometimes backwards; and sometimes travels. */
        private void pass() {
            now = switch (random.nextInt(20)) {
                case 0 -> now.plusDays(2 + random.nextInt(24));
                case 1 -> now.withZoneSameInstant(ZONES.get(random.nextInt(ZONES.size())));
                case 2 -> now.minusHours(random.nextInt(30));
                case 3 -> now.plusHours(random.nextInt(10));
                default -> now.plus(Duration.ofHours(24)).plusMinutes(random.nextInt(120) - 60L);
            };
            if (now.isBefore(started)) {
                now = started;
            }
        }

        /** Compares all days up to today with the model and with what was told. */
        private void compare(Course course) {
            SlowCourse model = new SlowCourse(programme, started, history, now);
            Map<PlannedSession, Integer> before = new TreeMap<>((a, b) -> Integer.compare(
                    programme.sessions().indexOf(a), programme.sessions().indexOf(b)));
            for (ProgrammeWeek week : course.weeks()) {
                if (week.to().isBefore(course.today())) {
                    assertThat(week.counts()).as(seed()).isEqualTo(model.counts(week.from()));
                    if (!week.counts()) {
                        checks.count("week that does not count");
                    }
                }
                for (ProgrammeDay day : week.days()) {
                    if (day.date().isAfter(course.today())) {
                        continue;
                    }
                    assertThat(week.number()).as(seed()).isEqualTo(model.week(day.date()));
                    for (ProgrammeDay.Part part : day.parts()) {
                        compare(part, day.date(), model);
                        Integer last = before.put(part.session(), part.stage());
                        if (last != null) {
                            step(part, last);
                        }
                    }
                    List<String> then = told.get(day.date());
                    if (then != null && day.date().isBefore(course.today())) {
                        checks.count("day as it was told");
                        assertThat(lines(week.number(), day.parts())).as(seed()).isEqualTo(then);
                    }
                }
            }
        }

        private void compare(ProgrammeDay.Part part, LocalDate day, SlowCourse model) {
            checks.count("day as in the model");
            assertThat(List.of(part.stage(), part.due(), part.done(), part.full()))
                    .as(seed() + ", " + day)
                    .isEqualTo(List.of(
                            model.stage(part.session(), day),
                            model.due(part.session(), day),
                            (int) model.done(part.session(), day),
                            (int) model.full(part.session(), day)));
        }

        /** Checks one step from a day to the next: one stage at most, and up only after enough full sessions. */
        private void step(ProgrammeDay.Part part, int last) {
            assertThat(Math.abs(part.stage() - last)).as(seed()).isLessThanOrEqualTo(1);
            if (part.stage() > last) {
                checks.count("stage raised");
                long full = history.stream()
                        .filter(one -> one.extent() == Extent.FULL
                                && one.stage() == last
                                && one.session().equals(part.session().session()))
                        .count();
                assertThat(full)
                        .as(seed())
                        .isGreaterThanOrEqualTo(part.session().growth().sessions());
            } else if (part.stage() < last) {
                checks.count("stage lowered");
                assertThat(programme.backDays()).as(seed()).isPresent();
            }
        }

        /** Does everything as it is shown from now on, and checks that it happened as it was shown. */
        private void forecast() {
            Course shown = course();
            assertThat(shown.weeks().stream().filter(ProgrammeWeek::counts).count())
                    .as(seed())
                    .isEqualTo(programme.weeks());
            List<DoneSession> all = new ArrayList<>(history);
            for (ProgrammeWeek week : shown.weeks()) {
                for (ProgrammeDay day : week.days()) {
                    if (day.date().isBefore(shown.today())) {
                        continue;
                    }
                    for (ProgrammeDay.Part part : day.parts()) {
                        for (int i = 0; i < part.left(); i++) {
                            ZonedDateTime at = day.date().equals(shown.today())
                                    ? now
                                    : day.date().atTime(12, 0).atZone(now.getZone());
                            all.add(new DoneSession(
                                    programme.name(), part.session().session(), part.stage(), at, Extent.FULL));
                        }
                    }
                }
            }
            List<DoneSession> known = all.stream()
                    .filter(one -> !history.contains(one) || !one.day().isAfter(shown.today()))
                    .toList();
            ProgrammeWeek last = shown.weeks().get(shown.weeks().size() - 1);
            ZonedDateTime end = last.to().plusDays(1).atTime(12, 0).atZone(now.getZone());
            if (end.isBefore(now)) {
                return;
            }
            Course played = Course.of(programme, started, known, end);
            assertThat(played.isOver()).as(seed()).isTrue();
            assertThat(played.weeks()).hasSameSizeAs(shown.weeks());
            for (int i = 0; i < shown.weeks().size(); i++) {
                ProgrammeWeek week = shown.weeks().get(i);
                ProgrammeWeek then = played.weeks().get(i);
                assertThat(then.number()).as(seed()).isEqualTo(week.number());
                assertThat(then.counts()).as(seed()).isEqualTo(week.counts());
                for (int d = 0; d < week.days().size(); d++) {
                    assertThat(stages(then.days().get(d).parts()))
                            .as(seed() + ", " + week.days().get(d).date())
                            .isEqualTo(stages(week.days().get(d).parts()));
                }
                checks.count("week as forecast");
            }
        }

        private List<String> stages(List<ProgrammeDay.Part> parts) {
            return parts.stream()
                    .map(part -> part.session().session() + " " + part.stage() + " " + part.due())
                    .toList();
        }

        private List<String> lines(int week, List<ProgrammeDay.Part> parts) {
            return parts.stream()
                    .map(part -> week + " " + part.session().session() + " " + part.stage() + " " + part.due() + " "
                            + part.done() + " " + part.full())
                    .toList();
        }

        private String seed() {
            return "seed " + seed;
        }
    }
}
