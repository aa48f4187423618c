package org.breathcue.understood;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a listener knows which stretch it is and which side: the names and sides that a session calls out. */
final class Calls {
    /** How much what was heard must look like the call. */
    private static final double ALIKE = 0.7;

    /** A call may be heard this many words before or after its place. */
    private static final int AROUND = 2;

    /** These must be heard as they are: "the left side" looks much like "the right side". */
    private static final Set<String> SIDES = Set.of("left", "right");

    private Calls() {}

    /**
     * A call that was not heard where it was said.
     *
     * @param heard what was heard there
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

    /** Whether a call says which side it is, and does not name a stretch. */
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
