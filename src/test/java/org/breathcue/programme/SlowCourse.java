package org.breathcue.programme;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of a programme once more, written as definitions: each question is answered from the whole list of sessions, without a
 * state that is carried from day to day. Answers for today and the days before it.
 */
final class SlowCourse {
    private final Programme programme;
    private final LocalDate start;
    private final List<DoneSession> sessions;
    private final IdentityHashMap<PlannedSession, List<DoneSession>> done = new IdentityHashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<PlannedSession, Map<LocalDate, At>> stages = new IdentityHashMap<>();

    /** A stage, and the first day of it. */
    private record At(int stage, LocalDate since) {}

    SlowCourse(Programme programme, ZonedDateTime started, List<DoneSession> history, ZonedDateTime now) {
        this.programme = programme;
        this.start = started.toLocalDate();
        this.sessions = history.stream()
                .filter(done -> done.programme().equals(programme.name()))
                .filter(done -> done.at().toEpochSecond() >= started.toEpochSecond())
                .filter(done ->
                        ChronoUnit.DAYS.between(now.toLocalDate(), done.at().toLocalDate()) <= 0)
                .toList();
    }

    /** Returns the number of the week of a day. */
    int week(LocalDate day) {
        return number(block(day));
    }

    /** Returns whether something was done in the seven days that contain a day. */
    boolean counts(LocalDate day) {
        int block = block(day);
        return sessions.stream()
                .filter(one -> block(one.at().toLocalDate()) == block && one.extent() != Extent.CUT)
                .anyMatch(one -> programme.sessions().stream()
                        .anyMatch(planned -> planned.session().equals(one.session())
                                && number(block) >= planned.firstWeek()
                                && number(block) <= planned.lastWeek()));
    }

    private int block(LocalDate day) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(start, day), 7L);
    }

    private int number(int block) {
        if (block <= 0) {
            return 1;
        }
        Integer known = numbers.get(block);
        if (known == null) {
            known = number(block - 1) + (counts(start.plusDays(7L * (block - 1))) ? 1 : 0);
            numbers.put(block, known);
        }
        return known;
    }

    /** Returns the sessions that were played to their end as this session of the programme. */
    private Stream<DoneSession> done(PlannedSession planned) {
        return done.computeIfAbsent(planned, this::find).stream();
    }

    private List<DoneSession> find(PlannedSession planned) {
        return sessions.stream()
                .filter(one -> one.extent() != Extent.CUT)
                .filter(one -> one.session().equals(planned.session()))
                .filter(one -> {
                    int week = week(one.at().toLocalDate());
                    return week >= planned.firstWeek() && week <= planned.lastWeek();
                })
                .toList();
    }

    private Stream<DoneSession> full(PlannedSession planned) {
        return done(planned).filter(one -> one.extent() == Extent.FULL);
    }

    long done(PlannedSession planned, LocalDate day) {
        return done(planned).filter(one -> one.at().toLocalDate().equals(day)).count();
    }

    long full(PlannedSession planned, LocalDate day) {
        return full(planned).filter(one -> one.at().toLocalDate().equals(day)).count();
    }

    /** Returns how many times a session is due on a day. */
    int due(PlannedSession planned, LocalDate day) {
        List<LocalDate> before = done(planned)
                .map(one -> one.at().toLocalDate())
                .filter(one -> one.isBefore(day))
                .distinct()
                .sorted()
                .toList();
        boolean due;
        if (planned.days() instanceof Days.Named named) {
            due = named.days().contains(day.getDayOfWeek());
        } else if (planned.days() instanceof Days.Every every) {
            due = before.stream().noneMatch(one -> ChronoUnit.DAYS.between(one, day) < every.days());
        } else {
            int wanted = ((Days.AWeek) planned.days()).days();
            long done = before.stream().filter(one -> block(one) == block(day)).count();
            boolean yesterday = before.contains(day.minusDays(1));
            due = done < wanted && !(wanted <= 3 && yesterday);
        }
        return due ? planned.times() : 0;
    }

    int stage(PlannedSession planned, LocalDate day) {
        return at(planned, day).stage;
    }

    private At at(PlannedSession planned, LocalDate day) {
        if (!day.isAfter(start)) {
            return new At(1, start);
        }
        Map<LocalDate, At> known = stages.computeIfAbsent(planned, one -> new HashMap<>());
        At found = known.get(day);
        if (found == null) {
            found = entered(planned, day, at(planned, day.minusDays(1)));
            known.put(day, found);
        }
        return found;
    }

    private At entered(PlannedSession planned, LocalDate day, At yesterday) {
        if (isGap(planned, day)) {
            return new At(yesterday.stage == 1 ? 1 : yesterday.stage - 1, day);
        }
        boolean last = yesterday.stage == planned.stages().size();
        return !last && holds(planned, day, yesterday) ? new At(yesterday.stage + 1, day) : yesterday;
    }

    /** Whether so many whole days without a full session end on the day before. */
    private boolean isGap(PlannedSession planned, LocalDate day) {
        if (programme.backDays().isEmpty()) {
            return false;
        }
        int back = programme.backDays().getAsInt();
        return full(planned)
                .map(one -> one.at().toLocalDate())
                .filter(one -> one.isBefore(day))
                .max(LocalDate::compareTo)
                .map(last -> ChronoUnit.DAYS.between(last, day) - 1)
                .filter(days -> days >= back && days % back == 0)
                .isPresent();
    }

    private boolean holds(PlannedSession planned, LocalDate day, At at) {
        long full = Stream.iterate(at.since, one -> one.isBefore(day), one -> one.plusDays(1))
                .mapToLong(one -> Math.min(
                        planned.times(),
                        full(planned)
                                .filter(session ->
                                        session.at().toLocalDate().equals(one) && session.stage() == at.stage)
                                .count()))
                .sum();
        if (full < planned.growth().sessions()) {
            return false;
        }
        int weeks = planned.growth().weeks();
        int began = at.since.equals(start) ? planned.firstWeek() : week(at.since);
        return weeks == 0 || (ChronoUnit.DAYS.between(start, day) % 7 == 0 && week(day) - began >= weeks);
    }
}
