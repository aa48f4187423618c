package org.breathcue.script.parse;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.breathcue.script.Amount;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.script.IneffectiveElement;
import org.breathcue.script.Movement;
import org.breathcue.script.Stretch;
import org.breathcue.script.json.Node;

/** Finds calls in the list of a stretch that cannot sound in any of its forms. */
final class UnheardCalls {
    private static final double SHORTEST_WITH_HALFWAY = 40;
    private static final double LONGEST_WITH_HALFWAY = 120;
    private static final double SHORTEST_WITH_CHIME = 120;
    private static final double SHORTEST_WITH_COUNTDOWN = 20;
    private static final double LONGEST_WITHOUT_LENGTH = 60;
    private static final int FEWEST_WITH_LAST_BREATH = 5;

    private UnheardCalls() {}

    /**
     * Returns the calls that cannot sound.
     *
     * @param layer the part of the stretch that lists its calls
     * @param forms the stretch with its variations
     */
    static List<IneffectiveElement> in(Node.Obj layer, List<Stretch> forms) {
        Node.Member calls = layer.members().get("calls");
        if (calls == null || !(calls.value() instanceof Node.Arr list) || forms.isEmpty()) {
            return List.of();
        }
        return list.items().stream()
                .flatMap(item -> item instanceof Node.Text word && Calls.isCall(word.value())
                        ? unheard(word, forms)
                        : Stream.empty())
                .toList();
    }

    private static Stream<IneffectiveElement> unheard(Node.Text word, List<Stretch> forms) {
        Call call = Call.named(word.value()).orElse(Call.COUNTDOWN);
        double shortest = Calls.of(List.of(word.value())).countdown().orElse((int) SHORTEST_WITH_COUNTDOWN);
        return forms.stream().anyMatch(form -> maySound(call, shortest, form))
                ? Stream.empty()
                : Stream.of(new IneffectiveElement(word.span(), IneffectiveElement.Kind.UNHEARD_CALL, call.word()));
    }

    private static boolean maySound(Call call, double countdown, Stretch stretch) {
        return switch (call) {
            case SIDE, NEXT, COUNT -> true;
            case SET -> stretch.sets().high() > 1;
            case REPETITIONS -> repeats(stretch);
            case REST, READY -> rests(stretch);
            case HALFWAY ->
                held(
                        stretch,
                        amount -> amount.inBreaths()
                                || (amount.high() >= SHORTEST_WITH_HALFWAY && amount.low() <= LONGEST_WITH_HALFWAY));
            case LAST_BREATH -> held(stretch, amount -> amount.inBreaths() && amount.high() >= FEWEST_WITH_LAST_BREATH);
            case CHIME -> held(stretch, amount -> amount.inBreaths() || amount.high() >= SHORTEST_WITH_CHIME);
            case LENGTH -> held(stretch, amount -> amount.inBreaths() || amount.high() > LONGEST_WITHOUT_LENGTH);
            case COUNTDOWN ->
                rests(stretch) || held(stretch, amount -> !amount.inBreaths() && amount.high() >= countdown);
        };
    }

    private static boolean rests(Stretch stretch) {
        return stretch.rest().isPresent() && (stretch.sets().high() > 1 || repeats(stretch));
    }

    private static boolean repeats(Stretch stretch) {
        return stretch.times().values().stream().anyMatch(times -> times.high() > 1);
    }

    /** Whether a hold may have a call. A flow may have holds and times of its own, so it may have any. */
    private static boolean held(Stretch stretch, Predicate<Amount> fits) {
        return stretch.movement()
                .match((Movement.Hold hold) -> hold.amounts().values().stream().anyMatch(fits), flow -> true);
    }
}
