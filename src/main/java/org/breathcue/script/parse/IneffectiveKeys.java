package org.breathcue.script.parse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.script.IneffectiveElement;
import org.breathcue.script.dose.StepShape;
import org.breathcue.script.json.Node;

/**
 * Finds keys of one stretch that have no effect. Such a key has no effect with any variation, because a stretch file is written
 * for all sessions.
 */
final class IneffectiveKeys {
    private static final List<String> LISTS = List.of("props", "setup", "enter", "leave", "cues");

    private final Node.Obj defaults;
    private final Node.Obj base;
    private final List<Node.Obj> variations;
    private final Optional<Node.Obj> step;
    private final List<Node.Obj> own;
    private final List<Node.Obj> all;

    /**
     * Creates a search in one stretch.
     *
     * @param offered all variations of the stretch
     * @param step the overrides of the step, if {@code base} is not the step itself
     */
    IneffectiveKeys(Node.Obj defaults, Node.Obj base, Collection<Node> offered, Optional<Node.Obj> step) {
        this.defaults = defaults;
        this.base = base;
        this.variations = offered.stream()
                .filter(Node.Obj.class::isInstance)
                .map(Node.Obj.class::cast)
                .toList();
        this.step = step;
        this.own = Stream.of(Stream.of(base), variations.stream(), step.stream())
                .flatMap(layers -> layers)
                .toList();
        this.all = Stream.concat(Stream.of(defaults), own.stream()).toList();
    }

    /**
     * Returns all keys without effect.
     *
     * @param requested the name of the variation in the step, if any
     * @param chosen the variation itself
     */
    List<IneffectiveElement> found(Optional<Node> requested, Optional<Node> chosen) {
        List<IneffectiveElement> found = new ArrayList<>();
        emptyLists(base, List.of(), found);
        variations.forEach(variation -> emptyLists(variation, List.of(base), found));
        step.ifPresent(layer -> emptyLists(layer, own.subList(0, own.size() - 1), found));
        boolean sets = all.stream().anyMatch(layer -> StepShape.isSeveral(layer, "sets"));
        boolean times = all.stream().anyMatch(layer -> StepShape.isSeveral(layer, "times"));
        boolean holds = all.stream().anyMatch(layer -> layer.members().containsKey("hold"));
        if (!sets && !(times && holds)) {
            nothingBetween("rest", found);
        }
        if (all.stream().noneMatch(StepShape::hasTwoSides)) {
            nothingBetween("switch", found);
        }
        step.ifPresent(layer -> heldFlow(layer, found));
        step.ifPresent(layer -> nothingBetween(layer, formsOf(requested, chosen), found));
        if (requested.isPresent()
                && requested.get() instanceof Node.Text name
                && chosen.isPresent()
                && chosen.get() instanceof Node.Obj variation
                && step.isPresent()
                && variation.members().keySet().stream().allMatch(key -> overrides(step.get(), key))) {
            found.add(new IneffectiveElement(name.span(), IneffectiveElement.Kind.OVERRIDDEN_VARIATION, name.value()));
        }
        return found;
    }

    private void heldFlow(Node.Obj layer, List<IneffectiveElement> found) {
        Node.Member hold = layer.members().get("hold");
        boolean moves = base.members().containsKey("flow") && StepShape.isSeveral(base, "times");
        if (hold != null
                && !(hold.value() instanceof Node.Nil)
                && moves
                && !layer.members().containsKey("times")) {
            found.add(new IneffectiveElement(hold.value().span(), IneffectiveElement.Kind.HELD_FLOW, "hold"));
        }
    }

    /** Finds empty lists that remove nothing, because no layer below has the key. */
    private static void emptyLists(Node.Obj layer, List<Node.Obj> below, List<IneffectiveElement> found) {
        for (String key : LISTS) {
            Node.Member member = layer.members().get(key);
            boolean removes = below.stream().anyMatch(other -> other.members().containsKey(key));
            if (member != null
                    && member.value() instanceof Node.Arr list
                    && list.items().isEmpty()
                    && !removes) {
                found.add(new IneffectiveElement(list.span(), IneffectiveElement.Kind.EMPTY_LIST, key));
            }
        }
    }

    private void nothingBetween(String key, List<IneffectiveElement> found) {
        own.forEach(layer -> nothingBetween(layer, key, found));
    }

    private static void nothingBetween(Node.Obj layer, String key, List<IneffectiveElement> found) {
        Node.Member member = layer.members().get(key);
        if (member != null && !(member.value() instanceof Node.Nil)) {
            found.add(new IneffectiveElement(member.value().span(), IneffectiveElement.Kind.NOTHING_BETWEEN, key));
        }
    }

    /** Returns what the stretch may be varied with in the step: the variation it names, or any one or none. */
    private Stream<Optional<Node.Obj>> formsOf(Optional<Node> requested, Optional<Node> chosen) {
        Stream<Optional<Node.Obj>> named =
                Stream.of(chosen.filter(Node.Obj.class::isInstance).map(Node.Obj.class::cast));
        return requested.isPresent()
                ? named
                : Stream.concat(named, variations.stream().map(Optional::of));
    }

    /** Finds a rest or a time to change sides in the step that has no effect in any of the forms the stretch can have there. */
    private void nothingBetween(Node.Obj layer, Stream<Optional<Node.Obj>> varied, List<IneffectiveElement> found) {
        List<Node.Obj> forms = varied.map(variation -> variation
                        .map(changes -> List.<Node.Obj>of(defaults, base, changes, layer))
                        .orElse(List.of(defaults, base, layer)))
                .map(layers -> Overrides.merged(layer.span(), layers))
                .toList();
        if (forms.stream().noneMatch(StepShape::hasPlaceForRest)) {
            nothingBetween(layer, "rest", found);
        }
        if (forms.stream().noneMatch(StepShape::hasTwoSides)) {
            nothingBetween(layer, "switch", found);
        }
    }

    /** Whether the step overrides a key. A hold also overrides a flow, and the reverse. */
    private static boolean overrides(Node.Obj step, String key) {
        Set<String> keys = step.members().keySet();
        return keys.contains(key)
                || (key.equals("flow") && keys.contains("hold"))
                || (key.equals("hold") && keys.contains("flow"));
    }
}
