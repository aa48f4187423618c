package org.breathcue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds circles in a graph: its strongly connected components of more than one node, by Tarjan's algorithm. */
final class Circles {
    private final Map<String, Set<String>> uses;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Set<String>> found = new ArrayList<>();

    private Circles(Map<String, Set<String>> uses) {
        this.uses = uses;
    }

    /** Returns the nodes of each circle. */
    static List<Set<String>> in(Map<String, Set<String>> uses) {
        Circles circles = new Circles(uses);
        uses.keySet().stream().filter(node -> !circles.index.containsKey(node)).forEach(circles::visit);
        return circles.found;
    }

    private void visit(String node) {
        index.put(node, index.size());
        low.put(node, index.get(node));
        open.push(node);
        for (String next : uses.getOrDefault(node, Set.of())) {
            if (!index.containsKey(next)) {
                visit(next);
                low.merge(node, low.get(next), Math::min);
            } else if (open.contains(next)) {
                low.merge(node, index.get(next), Math::min);
            }
        }
        if (low.get(node).equals(index.get(node))) {
            Set<String> component = new TreeSet<>();
            String member;
            do {
                member = open.pop();
                component.add(member);
            } while (!member.equals(node));
            if (component.size() > 1) {
                found.add(component);
            }
        }
    }
}
