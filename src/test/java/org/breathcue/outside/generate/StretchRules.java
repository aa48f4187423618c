package org.breathcue.outside.generate;

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
        Amount hold = stretch.hold();
        return !stretch.holdsBreath()
                || (hold != null
                        && hold.unit().equals("s")
                        && stretch.lines("cues").stream()
                                .allMatch(cue -> cue.on() == null && !cue.at().isBreath()));
    }

    private static boolean build(Stretch stretch) {
        Amount hold = stretch.hold();
        boolean several =
                stretch.count("times").low() > 1 || stretch.count("sets").low() > 1;
        return !stretch.builds() || (hold != null && hold.isRange() && several);
    }

    private boolean phases(Stretch stretch) {
        return stretch.pace(ofSession)
                .phases()
                .containsAll(stretch.everyLine()
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
        Amount hold = stretch.hold();
        return !stretch.has("cues")
                || (hold != null && new CueRoom(hold, stretch.pace(ofSession)).fits(stretch.lines("cues")));
    }
}
