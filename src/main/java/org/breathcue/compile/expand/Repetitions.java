package org.breathcue.compile.expand;

import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Count;
import org.breathcue.script.Rest;
import org.breathcue.script.Series;
import org.breathcue.script.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * The repetitions of a stretch, and the value that each of them takes from a list.
 *
 * <p>A list has one value for each repetition: of {@code times} or, without {@code times}, of {@code sets} or, without both, of the
 * innermost repeat around the stretch. If {@code times} itself is a list, the other lists go with the sets. A list of rests has
 * one value for each rest between the repetitions; one more is accepted and not used. A hold that builds goes through its range
 * with the same repetitions.
 *
 * <p>An example: with {@code "sets": 3} and {@code "times": [10, 8, 6]}, the second set has 8 repetitions.
 */
final class Repetitions {
    private static final String DONE_ONCE = "the stretch is done once";

    private final SessionBuilder draft;
    private final Stretch stretch;
    private final UnrolledStep.@Nullable Round round;
    private final int sets;

    /** @param round the round of the innermost repeat around the stretch */
    Repetitions(SessionBuilder draft, Stretch stretch, UnrolledStep.@Nullable Round round) {
        this.draft = draft;
        this.stretch = stretch;
        this.round = round;
        this.sets = draft.choices().value(stretch.sets());
    }

    /**
     * One of several repetitions.
     *
     * @param number its number, counted from 1
     * @param of how many there are
     */
    private record Turn(int number, int of, String counted) {}

    int sets() {
        return sets;
    }

    /** Returns the number of repetitions of a set as the script gives it. */
    Count count(int set) {
        return value(stretch.times(), turn(set));
    }

    int times(int set) {
        return draft.choices().value(count(set));
    }

    Amount hold(Series<Amount> holds, int set, int time) {
        return value(holds, turn(set, time));
    }

    Optional<BreathRatio> breath(int set, int time) {
        return stretch.breath().map(breaths -> value(breaths, turn(set, time)));
    }

    /**
     * Returns the rest after one of several repetitions.
     *
     * @param after the number of that repetition, counted from 1
     * @param of how many repetitions there are
     */
    static Rest rest(Series<Rest> rests, int after, int of, Diagnostics diagnostics) {
        int size = rests.values().size();
        if (rests.isList() && size != of && size != of - 1) {
            report(rests, of == 2 ? "there is 1 rest" : "there are " + (of - 1) + " rests", of - 1, diagnostics);
        }
        return rests.values().get(Math.min(after, size) - 1);
    }

    /** Returns the rest before a repetition or, before the first one, before a set. */
    Rest restBefore(Series<Rest> rests, int set, int time) {
        return time > 1
                ? rest(rests, time - 1, times(set), draft.diagnostics())
                : rest(rests, set - 1, sets, draft.diagnostics());
    }

    /** Returns the part of its range, from 0 to 1, that a hold which builds has reached. */
    double part(Stretch.Build build, int set, int time) {
        Turn turn = turn(set, time);
        double part = turn.of == 1 ? 0 : (turn.number - 1.0) / (turn.of - 1);
        return switch (build) {
            case UP -> part;
            case DOWN -> 1 - part;
        };
    }

    private Turn turn(int set, int time) {
        int times = stretch.times().isList() ? 1 : times(set);
        return times > 1 ? new Turn(time, times, "`times` is " + times) : turn(set);
    }

    private Turn turn(int set) {
        if (sets > 1) {
            return new Turn(set, sets, "`sets` is " + sets);
        }
        return round == null
                ? new Turn(1, 1, DONE_ONCE)
                : new Turn(round.number(), round.of(), "the repeat around it has " + round.of() + " rounds");
    }

    private <T> T value(Series<T> series, Turn turn) {
        if (!series.isList()) {
            return series.first();
        }
        if (series.values().size() != turn.of) {
            report(series, turn.of == 1 ? DONE_ONCE : turn.counted, turn.of, draft.diagnostics());
        }
        return series.values().get(Math.min(turn.number, series.values().size()) - 1);
    }

    private static void report(Series<?> series, String why, int needed, Diagnostics diagnostics) {
        int size = series.values().size();
        diagnostics.report(
                Code.LIST_LENGTH,
                series.span(),
                "this list has " + size + " values, but " + why,
                needed > 1
                        ? "write " + needed + " values, or one value for all"
                        : why.equals(DONE_ONCE) ? "write one value, or add \"times\": " + size : "write one value");
    }
}
