package org.breathcue.script.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.json.Node;

/**
 * Merges objects: the value of a later object replaces the values of earlier ones, and {@code null} removes them. A {@code hold}
 * also removes a {@code flow} of earlier objects, and the reverse.
 */
final class Overrides {
    private Overrides() {}

    /** Returns the merged object, with the given span. */
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

    /** Returns the span of the last {@code null} of any of these keys in any layer. */
    static Optional<Span> removal(List<Node.Obj> layers, List<String> keys) {
        return layers.stream()
                .flatMap(layer -> layer.members().values().stream())
                .filter(member -> keys.contains(member.key()) && member.value() instanceof Node.Nil)
                .map(member -> member.value().span())
                .reduce((earlier, later) -> later);
    }

    /** Returns whether the last layer that has both keys has {@code one} before {@code other}. */
    static boolean isBefore(List<Node.Obj> layers, String one, String other) {
        return layers.stream()
                .map(layer -> List.copyOf(layer.members().keySet()))
                .filter(keys -> keys.contains(one) && keys.contains(other))
                .reduce((earlier, later) -> later)
                .filter(keys -> keys.indexOf(one) < keys.indexOf(other))
                .isPresent();
    }

    /** Returns an object that also removes a key of the objects before it. */
    static Node.Obj removing(Node.Obj object, String key) {
        Map<String, Node.Member> members = new LinkedHashMap<>(object.members());
        members.put(key, new Node.Member(key, object.span(), new Node.Nil(object.span())));
        return new Node.Obj(object.span(), members);
    }

    /** Returns an object with the members of another one added, which replace those with the same key. */
    static Node.Obj and(Node.Obj object, Node.Obj more) {
        Map<String, Node.Member> members = new LinkedHashMap<>(object.members());
        members.putAll(more.members());
        return new Node.Obj(object.span(), members);
    }

    /** Returns an object without some of its members. */
    static Node.Obj without(Node.Obj object, List<String> keys) {
        Map<String, Node.Member> members = new LinkedHashMap<>(object.members());
        keys.forEach(members::remove);
        return new Node.Obj(object.span(), members);
    }
}
