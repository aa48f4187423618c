package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.breathcue.outside.Hints;

/**
 * What the plan of a session must give, with the low end of every range. By step where it is a map.
 *
 * @param counts how often each number must be heard after "Rep"
 * @param words lines of a movement that must not be lost
 * @param setups lines that name a side in the set-ups of all steps; -1 if that depends on a group
 * @param names of the stretches, and of breathing that has a name
 * @param unannounced stretches whose name is not spoken
 * @param calls what the player may call
 * @param rounds of the innermost repeat, such as {@code 2 of 3}
 */
public record Expected(
        List<ExpectedDose> doses,
        Hints hints,
        Map<Integer, Map<Integer, Integer>> counts,
        Map<Integer, LeafWords.Kinds> words,
        int setups,
        Map<Integer, String> names,
        Set<Integer> unannounced,
        Map<Integer, List<String>> calls,
        Map<Integer, String> rounds) {
    public static Expected of(Outline outline) {
        List<Outline.Pass> passes = outline.passes();
        List<ExpectedDose> doses = new ArrayList<>();
        Map<Integer, Map<Integer, Integer>> counts = new TreeMap<>();
        Map<Integer, LeafWords.Kinds> words = new TreeMap<>();
        Map<Integer, String> names = new TreeMap<>();
        Set<Integer> unannounced = new HashSet<>();
        Map<Integer, List<String>> calls = new TreeMap<>();
        Map<Integer, String> rounds = new TreeMap<>();
        int setups = 0;
        boolean grouped = false;
        for (Outline.Pass pass : passes) {
            Leaf leaf = pass.leaf();
            doses.addAll(new Doses(outline, passes.size()).of(pass));
            if (!leaf.counts().isEmpty()) {
                counts.put(pass.ordinal(), leaf.counts());
            }
            LeafWords.Kinds moving = leaf.words().moving(leaf);
            if (!moving.equals(LeafWords.Kinds.NONE)) {
                words.put(pass.ordinal(), moving);
            }
            if (!leaf.name().isEmpty()) {
                names.put(pass.ordinal(), leaf.name());
                if (!leaf.words().announced()) {
                    unannounced.add(pass.ordinal());
                }
            }
            List<String> own = leaf.calls();
            if (leaf.isStretch() || own != null) {
                calls.put(pass.ordinal(), own == null ? outline.calls() : own);
            }
            if (!pass.round().isEmpty()) {
                rounds.put(pass.ordinal(), pass.round());
            }
            setups += leaf.words().setup(leaf);
            grouped |= pass.grouped();
        }
        return new Expected(
                doses, hints(outline, passes), counts, words, grouped ? -1 : setups, names, unannounced, calls, rounds);
    }

    private static Hints hints(Outline outline, List<Outline.Pass> passes) {
        Map<Integer, Integer> perPass = new HashMap<>();
        Set<Integer> alternating = new HashSet<>();
        Map<Integer, String> called = new HashMap<>();
        Map<Integer, Integer> partners = new HashMap<>();
        Set<Integer> changing = new HashSet<>();
        for (Outline.Pass pass : passes) {
            int step = pass.ordinal();
            Integer breaths = pass.leaf().breathsPerPass();
            if (breaths != null) {
                perPass.put(step, breaths);
            }
            if (pass.leaf().ownPaces().size() > 1) {
                changing.add(step);
            }
            if (pass.leaf().alternates()) {
                alternating.add(step);
            }
            Side side = pass.called();
            if (side != null) {
                called.put(step, side.word(outline.rightFirst()));
            }
            Outline.Pass partner = pass.partner();
            if (partner != null) {
                partners.put(step, partner.ordinal());
            }
        }
        return new Hints(perPass, alternating, called, partners, changing);
    }

    /** Works out the doses of a step, which depend on where it stands. */
    private record Doses(Outline outline, int steps) {
        List<ExpectedDose> of(Outline.Pass pass) {
            Leaf leaf = pass.leaf();
            boolean breathes = !leaf.isStretch();
            List<ExpectedDose> doses = new ArrayList<>();
            for (Leaf.Given given :
                    leaf.given(leaf.sets().low(), set -> leaf.times(set).low())) {
                Glide own = given.pace();
                Glide pace = own == null ? outline.pace() : own;
                double here = own != null || steps == 1 ? 0 : (pass.pacedAs() - 1.0) / (steps - 1);
                double cycle = pace.cycle(here);
                Prescribed dose = given.dose();
                ExpectedDose expected = new ExpectedDose(
                        pass.ordinal(),
                        given.set(),
                        given.side().word(outline.rightFirst()),
                        given.time(),
                        dose.form(),
                        dose.unit(),
                        leaf.amount(given, cycle),
                        0,
                        dose.ready(),
                        given.atOnce());
                if (!dose.unit().equals("breath")) {
                    doses.add(expected);
                } else if (breathes && pace.changes()) {
                    doses.add(expected.lasting(gliding(pace, own != null, pass.pacedAs(), expected.amount())));
                } else {
                    doses.add(expected.lasting(expected.amount() * cycle));
                }
            }
            return doses;
        }

        /** Of its own, from end to end; with the session, towards the breath of the next step, which it does not reach. */
        private double gliding(Glide pace, boolean own, int ordinal, double cycles) {
            if (own) {
                return cycles == 1 ? pace.cycle(0) : cycles * pace.cycle(0.5);
            }
            if (ordinal == steps) {
                return 0;
            }
            double here = (ordinal - 1.0) / (steps - 1);
            double reached = here + (cycles - 1) / cycles / (steps - 1);
            return cycles * pace.cycle((here + reached) / 2);
        }
    }
}
