package org.breathcue.outside.generate;

import java.util.List;
import java.util.Objects;

/** What makes a stretch one that a session may use. */
final class StretchRules {
    private final Stretch defaults;
    private final Glide ofSession;

    /** @param defaults whose keys may stand where they have no effect */
    StretchRules(Stretch defaults, Glide ofSession) {
        this.defaults = defaults;
        this.ofSession = ofSession;
    }

    boolean allow(Stretch stretch) {
        return stretch.has("hold") != stretch.has("flow")
                && sides(stretch)
                && rest(stretch)
                && held(stretch)
                && build(stretch)
                && lists(stretch)
                && phases(stretch)
                && words(stretch)
                && cues(stretch);
    }

    private boolean sides(Stretch stretch) {
        boolean switches = stretch.has("switch") && !stretch.sharesWith(defaults, "switch");
        if (switches && stretch.sides().size() != 2) {
            return false;
        }
        if (!stretch.sided() && stretch.everyLine().anyMatch(Line::namesSide)) {
            return false;
        }
        return !stretch.alternates() || stretch.lines("setup").stream().noneMatch(Line::namesSide);
    }

    private boolean rest(Stretch stretch) {
        boolean place = stretch.has("sets")
                || (stretch.has("hold") && stretch.count("times").low() > 1);
        return place || !stretch.has("rest") || stretch.sharesWith(defaults, "rest");
    }

    private static boolean held(Stretch stretch) {
        List<Amount> holds = stretch.holds();
        return !stretch.holdsBreath()
                || (!holds.isEmpty()
                        && holds.stream().allMatch(hold -> hold.unit().equals("s"))
                        && stretch.lines("cues").stream()
                                .allMatch(cue -> cue.on() == null && !cue.at().isBreath()));
    }

    private static boolean build(Stretch stretch) {
        boolean several =
                stretch.count("times").low() > 1 || stretch.count("sets").low() > 1;
        boolean ranged = stretch.listed("hold") == 0 && stretch.holds().stream().anyMatch(Amount::isRange);
        return !stretch.builds() || (ranged && several);
    }

    /** A list has one value for each repetition, or for each set; one of rests may leave out the last. */
    private static boolean lists(Stretch stretch) {
        Count times = stretch.count("times");
        Count sets = stretch.count("sets");
        int holds = stretch.listed("hold");
        int rests = stretch.listed("rest");
        int breaths = stretch.breaths().size();
        int counts = stretch.times().size();
        if (holds == 0 && rests == 0 && breaths < 2 && counts < 2) {
            return true;
        }
        int held = times.low() > 1 ? times.low() : sets.low();
        int rested = sets.low() == 1 && stretch.has("hold") ? times.low() : sets.low();
        return times.low() == times.high()
                && sets.low() == sets.high()
                && (holds == 0 || holds == held)
                && (breaths < 2 || breaths == held)
                && (counts < 2 || counts == sets.low())
                && (rests == 0 || rests == rested || rests == rested - 1);
    }

    private boolean phases(Stretch stretch) {
        List<String> phases = stretch.pace(ofSession).phases();
        // Where a flow begins with a hold that the breath does not have, its plan does not tell where its breaths
        // begin.
        return (!stretch.breathes()
                        || phases.contains(stretch.lines("flow").get(0).on()))
                && phases.containsAll(stretch.everyLine()
                        // A hold with a length of its own needs none in the breath.
                        .filter(line -> line.lasting() == null)
                        .map(Line::on)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static boolean words(Stretch stretch) {
        boolean countsBeside = stretch.lines("enter").stream().anyMatch(Line::counts)
                || stretch.lines("leave").stream().anyMatch(Line::counts);
        boolean tellsHold = stretch.everyLine().anyMatch(line -> line.anywhere("{hold}"));
        return stretch.has("hold") ? !(tellsHold && stretch.builds()) : !countsBeside && !tellsHold;
    }

    private boolean cues(Stretch stretch) {
        List<Amount> holds = stretch.holds();
        return !stretch.has("cues")
                || (!holds.isEmpty()
                        && holds.stream()
                                .allMatch(hold ->
                                        new CueRoom(hold, stretch.pace(ofSession)).fits(stretch.lines("cues"))));
    }
}
