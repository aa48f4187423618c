package org.breathcue.script.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.json.Node;

/**
 * Objects laid over each other: what a later one says takes the place of what earlier ones say, and its {@code null} removes it.
 * A {@code hold} also removes a {@code flow} of the layers below, and the reverse.
 */
final class Overrides {
    private Overrides() {}

    /** The members that remain; the object stands where {@code span} says. */
    static Node.Obj merged(Span span, List<Node.Obj> layers) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (Node.Obj layer : layers) {
            Map<String, Node.Member> own = layer.members();
            if (own.containsKey("hold")) {
                members.remove("flow");
            }
            if (own.containsKey("flow")) {
                members.remove("hold");
            }
            own.forEach((key, member) -> {
                members.remove(key);
                if (!(member.value() instanceof Node.Nil)) {
                    members.put(key, member);
                }
            });
        }
        return new Node.Obj(span, members);
    }

    /** The last {@code null} that one of some keys has in any layer. */
    static Optional<Span> removal(List<Node.Obj> layers, List<String> keys) {
        return layers.stream()
                .flatMap(layer -> layer.members().values().stream())
                .filter(member -> keys.contains(member.key()) && member.value() instanceof Node.Nil)
                .map(member -> member.value().span())
                .reduce((earlier, later) -> later);
    }

    /** An object without some of its members. */
    static Node.Obj without(Node.Obj object, List<String> keys) {
        Map<String, Node.Member> members = new LinkedHashMap<>(object.members());
        keys.forEach(members::remove);
        return new Node.Obj(object.span(), members);
    }
}
