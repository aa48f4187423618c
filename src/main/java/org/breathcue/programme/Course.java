package org.breathcue.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The weeks of a programme for one listener: what was due and done on each day, and what is to come. It follows from the
 * programme, the time at which the listener started it, the sessions that were played from it, and the clock, and from nothing
 * else.
 *
 * <p>Overview of the rules:
 *
 * <ul>
 *   <li>A session belongs to the day on which it began, where the listener was. Days after today count for nothing yet.
 *   <li>It is <em>done</em> if it was played to its end, and <em>full</em> if every dose was given whole as well.
 *   <li>The weeks of a programme begin on the day on which it was started. A week in which nothing was done does not count: the
 *       next one has the same number.
 *   <li>A stage lasts for whole days. The next one begins on the day after its condition holds ({@link Growth}). Of the full
 *       sessions of one day, as many count as the session is due on a day, and only those played at the stage of that day.
 *   <li>After {@link Programme#backDays} whole days without a full session, the session goes back one stage, and so on for each
 *       further number of days. The number of full sessions then starts again at zero.
 * </ul>
 *
 * <p>For example, with stages of 10, 20 and 30 s and the next one after three full sessions: sessions on Monday, Tuesday, Thursday
 * (cut) and Friday give 10 s up to Friday, and 20 s on Saturday.
 *
 * @param weeks all weeks up to the last one; those to come as they will be if everything due is done in full
 */
public record Course(Programme programme, LocalDate start, LocalDate today, List<ProgrammeWeek> weeks) {
    private static final int WEEK = 7;

    public Course {
        weeks = List.copyOf(weeks);
    }

    /**
     * Returns the weeks of a programme for one listener.
     *
     * @param started when the listener started it; what was played before that does not count
     * @param history the sessions that were played, in any order; those of other programmes do not count
     * @param now the time, in the time zone of the listener
     */
    public static Course of(Programme programme, ZonedDateTime started, List<DoneSession> history, ZonedDateTime now) {
        LocalDate start = started.toLocalDate();
        LocalDate today = now.toLocalDate();
        List<DoneSession> counted = history.stream()
                .filter(done -> done.programme().equals(programme.name()))
                .filter(done -> !done.at().toInstant().isBefore(started.toInstant()))
                .filter(done -> !done.day().isAfter(today))
                .toList();
        return new Course(programme, start, today, new Replay(programme, counted, today).weeks(start));
    }

    /** Returns the weeks of a programme that starts on a day and is done completely. */
    public static Course completed(Programme programme, LocalDate start) {
        LocalDate before = start.minusDays(1);
        return new Course(programme, start, before, new Replay(programme, List.of(), before).weeks(start));
    }

    /** Returns the week of today; empty before the programme starts and after its end. */
    public Optional<ProgrammeWeek> week() {
        return weeks.stream()
                .filter(week -> !today.isBefore(week.from()) && !today.isAfter(week.to()))
                .findFirst();
    }

    /** Returns the sessions of this week with their stages of today, in the order of the programme. */
    public List<ProgrammeDay.Part> parts() {
        return on(today).map(ProgrammeDay::parts).orElse(List.of());
    }

    /** Returns what is still to be done today, in the order of the programme. */
    public List<ProgrammeDay.Part> due() {
        return parts().stream().filter(part -> part.left() > 0).toList();
    }

    /** Returns the next day after today on which something is due, if nothing changes until then. */
    public Optional<ProgrammeDay> next() {
        return weeks.stream()
                .flatMap(week -> week.days().stream())
                .filter(day -> day.date().isAfter(today))
                .filter(day -> day.parts().stream().anyMatch(part -> part.due() > 0))
                .findFirst();
    }

    /** Returns whether all weeks are over. */
    public boolean isOver() {
        return today.isAfter(weeks.get(weeks.size() - 1).to());
    }

    private Optional<ProgrammeDay> on(LocalDate date) {
        return weeks.stream()
                .flatMap(week -> week.days().stream())
                .filter(day -> day.date().equals(date))
                .findFirst();
    }

    /** Goes through a programme day by day. After today, everything that is due is taken as done in full. */
    private static final class Replay {
        /** The time of a session that is still to be done. */
        private static final ZonedDateTime NO_TIME = Instant.EPOCH.atZone(ZoneOffset.UTC);

        private final Programme programme;
        private final Map<LocalDate, List<DoneSession>> history;
        private final LocalDate today;
        private final List<SessionProgress> progress;

        Replay(Programme programme, List<DoneSession> history, LocalDate today) {
            this.programme = programme;
            this.history = history.stream().collect(Collectors.groupingBy(DoneSession::day));
            this.today = today;
            this.progress = programme.sessions().stream()
                    .map(planned -> new SessionProgress(planned, programme.backDays()))
                    .toList();
        }

        List<ProgrammeWeek> weeks(LocalDate start) {
            List<ProgrammeWeek> weeks = new ArrayList<>();
            int number = 1;
            for (LocalDate first = start; number <= programme.weeks(); first = first.plusDays(WEEK)) {
                ProgrammeWeek week = week(number, first);
                weeks.add(week);
                number += week.counts() ? 1 : 0;
            }
            return weeks;
        }

        private ProgrammeWeek week(int number, LocalDate first) {
            List<ProgrammeDay> days = new ArrayList<>();
            for (int i = 0; i < WEEK; i++) {
                days.add(day(number, first.plusDays(i), i == 0));
            }
            return new ProgrammeWeek(
                    number, first.isAfter(today) || days.stream().anyMatch(this::counts), days);
        }

        /** Returns whether something was done on a day, or is still to be done. */
        private boolean counts(ProgrammeDay day) {
            boolean toCome = !day.date().isBefore(today);
            return day.parts().stream().anyMatch(part -> part.done() > 0 || (toCome && part.due() > 0));
        }

        private ProgrammeDay day(int week, LocalDate date, boolean isFirst) {
            List<ProgrammeDay.Part> parts = new ArrayList<>();
            for (int i = 0; i < progress.size(); i++) {
                PlannedSession planned = programme.sessions().get(i);
                SessionProgress own = progress.get(i);
                own.begin(date, week, isFirst);
                if (!planned.isIn(week)) {
                    continue;
                }
                List<DoneSession> done = history.getOrDefault(date, List.of()).stream()
                        .filter(session -> session.isDone() && session.session().equals(planned.session()))
                        .toList();
                int due = own.due(date);
                int full = (int) done.stream().filter(DoneSession::isFull).count();
                parts.add(new ProgrammeDay.Part(planned, own.stage(), due, done.size(), full));
                own.end(date, date.isBefore(today) ? done : completed(planned, own.stage(), due, done));
            }
            return new ProgrammeDay(date, parts);
        }

        /** Returns what was done on a day, and what is still to be done on it as if it had been done in full. */
        private static List<DoneSession> completed(PlannedSession planned, int stage, int due, List<DoneSession> done) {
            List<DoneSession> all = new ArrayList<>(done);
            DoneSession whole = new DoneSession("", planned.session(), stage, NO_TIME, Extent.FULL);
            all.addAll(Collections.nCopies(Math.max(0, due - done.size()), whole));
            return all;
        }
    }
}
