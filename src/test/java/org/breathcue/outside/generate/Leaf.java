package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one leaf step must give, wherever it stands.
 *
 * @param name of a stretch, else empty
 * @param doses in one time on one side; several in a flow by time, none in a step that is no movement
 * @param growth of its holds
 * @param times one for all sets, or one for each
 * @param listed whether there is one of its doses for each time, or else for each set
 * @param ownPaces none if it breathes as its session does; one for all its doses, or one for each time, or else for each set
 * @param breathsPerPass of a flow along the breath
 * @param words how many lines of each kind it has
 * @param calls what the player may call, if it is said for this step
 * @param variants what it is when another variation is chosen, by its name
 */
record Leaf(
        String name,
        List<Prescribed> doses,
        Count sets,
        List<Count> times,
        List<Side> sides,
        boolean alternates,
        Stretch.Growth growth,
        boolean listed,
        List<Glide> ownPaces,
        @Nullable Integer breathsPerPass,
        LeafWords words,
        @Nullable List<String> calls,
        Map<String, Leaf> variants,
        boolean optional)
        implements Step {
    private static final List<Side> NO_SIDE = List.of(Side.NONE);
    static final List<String> CYCLE = List.of("inhale", "hold in", "exhale", "hold out");

    static Leaf still() {
        return simple("", List.of(), null, LeafWords.NONE, null);
    }

    /** @param name empty if it has none */
    static Leaf breathing(
            Amount amount, @Nullable Glide pace, String name, boolean announced, @Nullable List<String> calls) {
        LeafWords words = new LeafWords(announced, 0, LeafWords.Kinds.NONE, LeafWords.Kinds.NONE, 0);
        return simple(name, List.of(Prescribed.of("breathe", amount)), pace, words, calls);
    }

    private static Leaf simple(
            String name, List<Prescribed> doses, @Nullable Glide pace, LeafWords words, @Nullable List<String> calls) {
        return new Leaf(
                name,
                doses,
                Count.ONE,
                List.of(Count.ONE),
                NO_SIDE,
                false,
                Stretch.Growth.NONE,
                false,
                pace == null ? List.of() : List.of(pace),
                null,
                words,
                calls,
                Map.of(),
                false);
    }

    static Leaf of(Stretch stretch, Glide ofSession) {
        List<Line> flow = stretch.lines("flow");
        List<Prescribed> doses = new ArrayList<>();
        if (stretch.has("hold")) {
            stretch.holds().forEach(hold -> doses.add(Prescribed.of("hold", hold)));
        } else if (stretch.breathes()) {
            doses.addAll(parts(flow, stretch.pace(ofSession).phases()));
        } else {
            for (Line line : flow) {
                doses.add(Prescribed.move(line));
            }
        }
        return new Leaf(
                stretch.name(),
                doses,
                stretch.count("sets"),
                stretch.times(),
                stretch.sides(),
                stretch.alternates(),
                stretch.growth(),
                stretch.listed("hold") > 0,
                stretch.breaths().stream().map(Glide::still).toList(),
                stretch.breathes() && doses.size() == 1 ? breathsPerPass(flow) : null,
                LeafWords.of(stretch),
                stretch.calls(),
                Map.of(),
                false);
    }

    /** A flow along the breath is one dose, unless holds divide it into parts. */
    private static List<Prescribed> parts(List<Line> flow, List<String> phases) {
        List<Prescribed> parts = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < flow.size(); i++) {
            Line.Stay stay = flow.get(i).stay();
            if (stay != null) {
                parts.add(Prescribed.flow());
                parts.add(Prescribed.of("hold", stay.amount()));
                last = i + 1;
            }
        }
        if (last < flow.size() || completes(flow.get(last - 1), flow.get(0), phases)) {
            parts.add(Prescribed.flow());
        }
        return parts;
    }

    /** Whether phases without words lie between the last line and the first one. */
    private static boolean completes(Line last, Line first, List<String> phases) {
        int phase = (CYCLE.indexOf(last.on()) + 1) % CYCLE.size();
        while (phase != CYCLE.indexOf(first.on())) {
            if (phases.contains(CYCLE.get(phase))) {
                return true;
            }
            phase = (phase + 1) % CYCLE.size();
        }
        return false;
    }

    /**
     * Each line takes the next phase of its name, unless it goes on with the inhale or exhale of the line before; the pass ends where
     * the first line's phase comes round again.
     */
    static int breathsPerPass(List<Line> flow) {
        int taken = 0;
        for (int i = 0; i < flow.size(); i++) {
            int here = CYCLE.indexOf(flow.get(i).on());
            int next = CYCLE.indexOf(flow.get((i + 1) % flow.size()).on());
            boolean last = i + 1 == flow.size();
            if (!last && interrupted(flow, i)) {
                taken--;
            } else if (last || here != next) {
                taken += Math.floorMod(next - here - 1, CYCLE.size()) + 1;
            }
        }
        return taken / CYCLE.size();
    }

    /** Whether a line is a hold between two parts of an inhale, or of an exhale. */
    private static boolean interrupted(List<Line> flow, int i) {
        String here = Objects.requireNonNull(flow.get(i).on());
        int before = i;
        while (before > 0 && here.equals(flow.get(before).on())) {
            before--;
        }
        String next = flow.get(i + 1).on();
        return here.startsWith("hold")
                && Objects.equals(next, flow.get(before).on())
                && CYCLE.indexOf(here) == CYCLE.indexOf(next) + 1;
    }

    /** As a group has it that is on {@code side}. */
    Leaf on(@Nullable Side side) {
        return side == null || !takesSide()
                ? this
                : new Leaf(
                        name,
                        doses,
                        sets,
                        times,
                        List.of(side),
                        false,
                        growth,
                        listed,
                        ownPaces,
                        breathsPerPass,
                        words,
                        calls,
                        variants,
                        optional);
    }

    @Override
    public boolean takesSide() {
        return sides.size() == 2 && !alternates;
    }

    @Override
    public Leaf asOptional() {
        return new Leaf(
                name,
                doses,
                sets,
                times,
                sides,
                alternates,
                growth,
                listed,
                ownPaces,
                breathsPerPass,
                words,
                calls,
                variants,
                true);
    }

    Leaf withVariants(Map<String, Leaf> others) {
        return new Leaf(
                name,
                doses,
                sets,
                times,
                sides,
                alternates,
                growth,
                listed,
                ownPaces,
                breathsPerPass,
                words,
                calls,
                others,
                optional);
    }

    @Override
    public Leaf choosing(String variation) {
        Leaf chosen = variants.getOrDefault(variation, this);
        return optional ? chosen.asOptional() : chosen;
    }

    /** Whether all its times are in one dose on each side. */
    boolean givesTimesInOne() {
        return breathsPerPass != null && !alternates;
    }

    boolean isStretch() {
        return doses.stream().anyMatch(dose -> !dose.form().equals("breathe"));
    }

    /** How often it is done in a set. */
    Count times(int set) {
        return times.get(Math.min(set, times.size()) - 1);
    }

    /** How often it is done at least, on one side in all sets. */
    int allTimes() {
        return IntStream.rangeClosed(1, sets.low()).map(set -> times(set).low()).sum();
    }

    /**
     * In the order in which they are given, the places of all doses and what each of them gives.
     *
     * @param timesOf how often it is done in each set
     */
    List<Given> given(int ofSets, IntUnaryOperator timesOf) {
        List<Given> given = new ArrayList<>();
        for (int set = 1; set <= ofSets; set++) {
            int ofTimes = timesOf.applyAsInt(set);
            if (alternates) {
                for (int time = 1; time <= ofTimes; time++) {
                    for (Side side : sides) {
                        all(given, set, side, time, turn(set, ofSets, time, ofTimes));
                    }
                }
            } else {
                for (Side side : sides) {
                    for (int time = 1; time <= (givesTimesInOne() ? 1 : ofTimes); time++) {
                        all(given, set, side, time, turn(set, ofSets, time, ofTimes));
                    }
                }
            }
        }
        return given;
    }

    private void all(List<Given> given, int set, Side side, int time, Turn turn) {
        double part = growth.part(turn.number, turn.of);
        List<Prescribed> now = listed ? List.of(doses.get(turn.number)) : doses;
        Glide pace = ownPaces.isEmpty() ? null : ownPaces.get(ownPaces.size() == 1 ? 0 : turn.number);
        for (int i = 0; i < now.size(); i++) {
            Prescribed dose = now.get(i);
            boolean atOnce = dose.inside() && (i > 0 || (time > 1 && !alternates));
            given.add(new Given(set, side, time, dose, pace, part, atOnce));
        }
    }

    boolean builds() {
        return growth != Stretch.Growth.NONE;
    }

    /** One of the repetitions with which a hold changes, counted from 0. */
    private record Turn(int number, int of) {}

    private Turn turn(int set, int ofSets, int time, int ofTimes) {
        return times.size() == 1 && ofTimes > 1 ? new Turn(time - 1, ofTimes) : new Turn(set - 1, ofSets);
    }

    /** What {@code dose} comes to with the low ends of all ranges, if it is given {@code times} times. */
    double amount(Given given, double cycle) {
        Prescribed dose = given.dose();
        if (dose.unit().equals("time")) {
            return givesTimesInOne() ? times(given.set()).low() : 1;
        }
        double low = dose.low(cycle);
        return low + Math.round((dose.high(cycle) - low) * given.part());
    }

    /** How often each number is to be heard. */
    Map<Integer, Integer> counts() {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int set = 1; words.counting() > 0 && set <= sets.low(); set++) {
            for (int time = 1; time <= times(set).low(); time++) {
                counts.merge(time, words.counting() * sides.size(), Integer::sum);
            }
        }
        return counts;
    }

    @Override
    public Size size() {
        int most = sets.high() * sides.size();
        int often = times.stream().mapToInt(Count::high).max().orElse(1);
        Size size = new Size(60, 12 + 8 * most);
        for (Prescribed dose : doses) {
            double cycle = ownPaces.stream().mapToDouble(Glide::longest).max().orElse(30);
            double high = dose.unit().equals("time") ? 1 : dose.high(cycle);
            double breaths = breathsPerPass == null ? high : high * breathsPerPass;
            boolean timed = dose.unit().equals("s");
            Size one = new Size(90 + (timed ? high : breaths * 2 * cycle), 24 + (timed ? high : 8 * breaths));
            size = size.plus(one.times(often * most));
        }
        return size;
    }

    /**
     * One dose of the step, in its place.
     *
     * @param pace its own breath; null if it breathes as the session does
     * @param part how far it has grown to its high end
     * @param atOnce whether it begins when the one before it ends
     */
    record Given(
            int set,
            Side side,
            int time,
            Prescribed dose,
            @Nullable Glide pace,
            double part,
            boolean atOnce) {}
}
