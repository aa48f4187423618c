package org.breathcue.outside.generate;

import java.util.List;

/**
 * How many lines of a stretch must be heard each time.
 *
 * @param announced whether the name is spoken
 * @param counting lines with a number
 * @param moving lines of each kind in its flow, or beside its hold
 * @param beside lines of each kind in its flow's enter and leave
 * @param setup lines that name a side
 */
public record LeafWords(boolean announced, int counting, Kinds moving, Kinds beside, int setup) {
    public static final LeafWords NONE = new LeafWords(true, 0, Kinds.NONE, Kinds.NONE, 0);

    /** Lines that name a side, lines that have their time, lines without a short form, and lines that tell a round. */
    public record Kinds(int sided, int timed, int whole, int rounds) {
        public static final Kinds NONE = new Kinds(0, 0, 0, 0);

        static Kinds of(List<Line> lines) {
            return new Kinds(
                    (int) lines.stream()
                            .filter(line -> line.always(Wording.SIDE))
                            .count(),
                    (int) lines.stream()
                            .filter(line -> line.always(Wording.TIME))
                            .count(),
                    (int) lines.stream()
                            .filter(line -> line.always(Wording.WHOLE))
                            .count(),
                    (int) lines.stream().filter(Line::tellsRound).count());
        }

        public Kinds plus(Kinds more) {
            return new Kinds(sided + more.sided, timed + more.timed, whole + more.whole, rounds + more.rounds);
        }

        Kinds times(int count) {
            return new Kinds(sided * count, timed * count, whole * count, rounds * count);
        }
    }

    public static LeafWords of(Stretch stretch) {
        Kinds beside = Kinds.of(stretch.lines("enter")).plus(Kinds.of(stretch.lines("leave")));
        Kinds flow = Kinds.of(stretch.lines("flow"));
        boolean held = stretch.has("hold");
        int counting = (int) stretch.everyLine().filter(Line::counts).count();
        int setup = (int) stretch.lines("setup").stream()
                .filter(line -> line.always(Wording.SIDE))
                .count();
        return new LeafWords(stretch.announced(), counting, held ? beside : flow, held ? Kinds.NONE : beside, setup);
    }

    /** What is heard of enter, flow and leave. */
    public Kinds moving(Leaf leaf) {
        int sides = leaf.sides().size();
        return moving.times(sides * leaf.allTimes())
                .plus(beside.times(leaf.sets().low() * (leaf.alternates() ? 1 : sides)));
    }

    /** What is heard of a set-up that is given again on every change of side. */
    public int setup(Leaf leaf) {
        return setup * (leaf.takesSide() ? 2 * leaf.sets().low() : 1);
    }
}
