package org.breathcue.script.parse;

import java.util.OptionalInt;
import java.util.function.Predicate;
import org.breathcue.script.Amount;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.script.Movement;
import org.breathcue.script.Rest;
import org.breathcue.script.Stretch;

/** Tells which calls the parts of a session can sound. The lengths that calls need are in seconds or breaths. */
final class CallHearers {
    private CallHearers() {}

    /** Something that can sound some of the calls, such as a stretch or a pause. */
    interface Hearer {
        /**
         * Returns whether a call may sound. In doubt, it may.
         *
         * @param countdown the number in {@code countdown 10}; empty for a {@code countdown} without a number
         */
        boolean maySound(Call call, OptionalInt countdown);
    }

    /** Returns a stretch in one of its forms. */
    static Hearer of(Stretch stretch) {
        return (call, countdown) -> switch (call) {
            case SIDE, NEXT, COUNT -> true;
            case SET -> stretch.sets().high() > 1;
            case REPETITIONS -> repeats(stretch);
            case REST, READY -> inRests(stretch, call, countdown);
            case HALFWAY, LAST_BREATH, CHIME, LENGTH -> held(stretch, amount -> inDose(call, countdown, amount));
            case COUNTDOWN ->
                inRests(stretch, call, countdown) || held(stretch, amount -> inDose(call, countdown, amount));
        };
    }

    /** Returns the breaths of a {@code breathe} step, which its list and that of the session are for. */
    static Hearer ofBreaths(Amount amount) {
        return (call, countdown) -> switch (call) {
            case SIDE, NEXT, COUNT -> true;
            case SET, REPETITIONS, REST, READY, LENGTH -> false;
            case HALFWAY, LAST_BREATH, CHIME, COUNTDOWN -> inDose(call, countdown, amount);
        };
    }

    /**
     * Returns a rest or a pause.
     *
     * @param betweenSets whether it may be a rest between sets
     */
    static Hearer of(Rest rest, boolean betweenSets) {
        Amount amount = rest.amount();
        return (call, countdown) -> switch (call) {
            case SIDE, NEXT, COUNT -> true;
            case SET -> betweenSets;
            case REST -> rest.lines().isEmpty() && reaches(amount, Calls.SHORTEST_REST);
            case READY -> !amount.untilReady() && reaches(amount, Calls.SHORTEST_REST);
            case COUNTDOWN -> !amount.untilReady() && reaches(amount, countdown.orElse((int) Calls.SHORTEST_REST));
            case HALFWAY, LAST_BREATH, CHIME, LENGTH, REPETITIONS -> false;
        };
    }

    private static boolean inDose(Call call, OptionalInt countdown, Amount amount) {
        return switch (call) {
            case HALFWAY ->
                amount.inBreaths()
                        || (amount.high() >= Calls.SHORTEST_WITH_HALFWAY && amount.low() <= Calls.LONGEST_WITH_HALFWAY);
            case LAST_BREATH -> amount.inBreaths() && amount.high() >= Calls.FEWEST_WITH_LAST_BREATH;
            case CHIME -> reaches(amount, Calls.SHORTEST_WITH_CHIME);
            case LENGTH -> amount.inBreaths() || amount.high() > Calls.LONGEST_WITHOUT_LENGTH;
            case COUNTDOWN ->
                !amount.inBreaths() && amount.high() >= countdown.orElse((int) Calls.SHORTEST_WITH_COUNTDOWN);
            default -> true;
        };
    }

    /** Whether a rest without calls of its own may have a call. */
    private static boolean inRests(Stretch stretch, Call call, OptionalInt countdown) {
        boolean sets = stretch.sets().high() > 1;
        return (sets || repeats(stretch))
                && stretch.rest().stream()
                        .flatMap(rests -> rests.values().stream())
                        .filter(rest -> rest.calls().isEmpty())
                        .anyMatch(rest -> of(rest, sets).maySound(call, countdown));
    }

    private static boolean repeats(Stretch stretch) {
        return stretch.times().values().stream().anyMatch(times -> times.high() > 1);
    }

    /** Whether a hold may have a call. A flow may have holds and times of its own, so it may have any. */
    private static boolean held(Stretch stretch, Predicate<Amount> fits) {
        return stretch.movement()
                .match((Movement.Hold hold) -> hold.amounts().values().stream().anyMatch(fits), flow -> true);
    }

    private static boolean reaches(Amount amount, double seconds) {
        return amount.inBreaths() || amount.high() >= seconds;
    }
}
