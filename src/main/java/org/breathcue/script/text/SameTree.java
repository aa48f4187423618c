package org.breathcue.script.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breathcue.script.json.Node;

/** Compares trees without the positions of their nodes. */
final class SameTree {
    private SameTree() {}

    /**
     * Returns whether two trees say the same. The order of the keys of an object does not matter, except that a caution is spoken
     * before the setup if it is written before it.
     */
    static boolean is(Node one, Node other) {
        return one.match(
                object -> other instanceof Node.Obj second && same(object, second),
                list -> other instanceof Node.Arr second && same(list.items(), second.items()),
                text -> other instanceof Node.Text second && text.value().equals(second.value()),
                number -> other instanceof Node.Num second && Double.compare(number.value(), second.value()) == 0,
                flag -> other instanceof Node.Bool second && flag.value() == second.value(),
                nil -> other instanceof Node.Nil);
    }

    private static boolean same(Node.Obj one, Node.Obj other) {
        Map<String, Node.Member> second = other.members();
        return one.members().keySet().equals(second.keySet())
                && cautionFirst(one) == cautionFirst(other)
                && one.members().values().stream().allMatch(member -> {
                    Node.Member same = second.get(member.key());
                    return same != null && is(member.value(), same.value());
                });
    }

    private static boolean cautionFirst(Node.Obj object) {
        List<String> keys = new ArrayList<>(object.members().keySet());
        return keys.contains("caution") && keys.contains("setup") && keys.indexOf("caution") < keys.indexOf("setup");
    }

    private static boolean same(List<Node> one, List<Node> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!is(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
