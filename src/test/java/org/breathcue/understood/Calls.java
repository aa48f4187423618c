package org.breathcue.understood;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks whether the announcements of a session, the names of stretches and the sides, were understood. */
final class Calls {
    /** The minimum similarity between an announcement and what was heard. */
    private static final double ALIKE = 0.7;

    /** An announcement may be heard up to this many words before or after its position. */
    private static final int AROUND = 2;

    /** Words that must be heard exactly: "the left side" is very similar to "the right side". */
    private static final Set<String> SIDES = Set.of("left", "right");

    private Calls() {}

    /**
     * An announcement that was not heard at its position.
     *
     * @param heard the words heard there
     */
    record Missed(Spoken spoken, String heard) {
        @Override
        public String toString() {
            return '"' + spoken.text() + "\" heard as \"" + heard + "\" (" + spoken.where() + ")";
        }
    }

    static List<Missed> missed(Understood understood) {
        List<Missed> missed = new ArrayList<>();
        List<String> heard = understood.heard();
        List<Understood.Range> ranges = understood.ranges();
        for (int i = 0; i < ranges.size(); i++) {
            Spoken call = understood.spoken().get(i);
            if (call.isCall()) {
                int from = Math.max(0, ranges.get(i).from() - AROUND);
                int to = Math.min(heard.size(), ranges.get(i).to() + AROUND);
                List<String> there = heard.subList(from, to);
                if (!isHeard(Words.of(call.text()), there)) {
                    missed.add(new Missed(call, String.join(" ", there)));
                }
            }
        }
        return List.copyOf(missed);
    }

    /** Returns whether an announcement names a side and not a stretch. */
    static boolean isSide(Spoken call) {
        return Words.of(call.text()).stream().anyMatch(SIDES::contains);
    }

    private static boolean isHeard(List<String> call, List<String> there) {
        for (int from = 0; from < there.size(); from++) {
            for (int to = from + 1; to <= there.size(); to++) {
                if (isLike(call, there.subList(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLike(List<String> call, List<String> heard) {
        return call.stream().filter(SIDES::contains).allMatch(heard::contains)
                && Letters.similarity(String.join("", call), String.join("", heard)) >= ALIKE;
    }
}
