package org.breathcue.script.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.script.IneffectiveElement;
import org.breathcue.script.Rest;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.script.Stretch;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.AmountRule;

/** Finds listed calls that are never heard in any part that uses the list. */
final class UnheardCalls {
    private UnheardCalls() {}

    /**
     * Returns the calls that cannot sound in any form of a stretch.
     *
     * @param layer the part of the stretch that lists its calls
     * @param forms the stretch with its variations
     */
    static List<IneffectiveElement> in(Node.Obj layer, List<Stretch> forms) {
        if (forms.isEmpty()) {
            return List.of();
        }
        boolean sets = forms.stream().anyMatch(form -> form.sets().high() > 1);
        return Stream.concat(
                        in(
                                value(layer, "calls"),
                                forms.stream().map(CallHearers::of).toList())
                                .stream(),
                        inRests(layer, "rest", sets).stream())
                .toList();
    }

    /**
     * Returns the calls that cannot sound in the rests or the pause of an object, as far as these list calls of their own.
     *
     * @param key {@code rest} or {@code pause}
     * @param betweenSets whether they may be rests between sets
     */
    static List<IneffectiveElement> inRests(Node.Obj object, String key, boolean betweenSets) {
        return value(object, key).stream()
                .flatMap(node -> node instanceof Node.Arr list ? list.items().stream() : Stream.of(node))
                .filter(Node.Obj.class::isInstance)
                .map(Node.Obj.class::cast)
                .flatMap(node -> new RestReader(new Diagnostics())
                        .read(node, AmountRule.REST).stream()
                                .flatMap(rest ->
                                        in(value(node, "calls"), List.of(CallHearers.of(rest, betweenSets))).stream()))
                .toList();
    }

    /** Returns the calls of a {@code breathe} step that cannot sound in its breaths. */
    static List<IneffectiveElement> in(Node.Obj step, Step.Breathe breathe) {
        return in(value(step, "calls"), List.of(CallHearers.ofBreaths(breathe.amount())));
    }

    /**
     * Returns the calls of a session, and of its {@code defaults}, that cannot sound in any step that uses these lists: the
     * defaults are for the stretches without calls of their own, the list of the session is for the stretches that have
     * none even then, for breaths, and for the rests of repeats.
     */
    static List<IneffectiveElement> in(Node.Obj session, Node.Obj defaults, List<Step> steps) {
        Optional<Calls> usual =
                value(defaults, "calls").flatMap(node -> new ValueReader(new Diagnostics()).calls(node));
        List<Stretch> stretches = StepWalk.steps(steps, Step.Perform.class).stream()
                .flatMap(perform -> Stream.concat(Stream.of(perform.stretch()), perform.forms().others().stream()))
                .toList();
        Stream<CallHearers.Hearer> breaths = StepWalk.steps(steps, Step.Breathe.class).stream()
                .filter(breathe -> breathe.calls().isEmpty())
                .map(breathe -> CallHearers.ofBreaths(breathe.amount()));
        Stream<CallHearers.Hearer> rests = StepWalk.steps(steps, Step.Repeat.class).stream()
                .filter(repeat -> repeat.count().high() > 1)
                .flatMap(repeat -> repeat.rest().stream())
                .flatMap(rest -> rest.values().stream())
                .filter(rest -> rest.calls().isEmpty())
                .map((Rest rest) -> CallHearers.of(rest, false));
        List<CallHearers.Hearer> hearers = Stream.of(hearers(stretches, Optional.empty()), breaths, rests)
                .flatMap(some -> some)
                .toList();
        return Stream.of(
                        in(value(session, "calls"), hearers),
                        in(value(defaults, "calls"), hearers(stretches, usual).toList()),
                        inRests(defaults, "rest", true))
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the stretches that have these calls. */
    private static Stream<CallHearers.Hearer> hearers(List<Stretch> stretches, Optional<Calls> calls) {
        return stretches.stream()
                .filter(stretch -> stretch.calls().equals(calls))
                .map(CallHearers::of);
    }

    private static List<IneffectiveElement> in(Optional<Node> calls, List<CallHearers.Hearer> hearers) {
        return calls.stream()
                .filter(Node.Arr.class::isInstance)
                .flatMap(list -> ((Node.Arr) list).items().stream())
                .flatMap(item -> item instanceof Node.Text word && Calls.isCall(word.value())
                        ? unheard(word, hearers)
                        : Stream.empty())
                .toList();
    }

    private static Stream<IneffectiveElement> unheard(Node.Text word, List<CallHearers.Hearer> hearers) {
        Call call = Call.named(word.value()).orElse(Call.COUNTDOWN);
        boolean unsure = call == Call.SIDE || call == Call.NEXT || call == Call.COUNT;
        var countdown = Calls.of(List.of(word.value())).countdown();
        return unsure || hearers.stream().anyMatch(hearer -> hearer.maySound(call, countdown))
                ? Stream.empty()
                : Stream.of(new IneffectiveElement(word.span(), IneffectiveElement.Kind.UNHEARD_CALL, call.word()));
    }

    private static Optional<Node> value(Node.Obj object, String key) {
        return Optional.ofNullable(object.members().get(key)).map(Node.Member::value);
    }
}
