package org.breathcue.compile;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Side;

/** The engine's own words, all from one resource bundle. */
final class Phrases {
    // English whatever the machine speaks: the scripts are English too.
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "org.breathcue.compile.phrases",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Phrases() {}

    /** The word for a side of the body, as it stands in a sentence. */
    static String side(Side side) {
        return BUNDLE.getString("side." + side.key());
    }

    static String sideCall(Side side) {
        return filled("call.side", side(side));
    }

    static String next(String name) {
        return filled("call.next", name);
    }

    static String halfway() {
        return BUNDLE.getString("call.halfway");
    }

    static String lastBreath() {
        return BUNDLE.getString("call.last-breath");
    }

    /** What a phase is called aloud. */
    static String phase(BreathPhase phase) {
        return BUNDLE.getString("phase." + phase.key());
    }

    /** What a phase is called in a message. */
    static String phaseNoun(BreathPhase phase) {
        return BUNDLE.getString("noun." + phase.key());
    }

    /** The chapter of a stretch, or of one side of it. */
    static String chapter(String name, Side side) {
        return side == Side.NONE ? name : filled("chapter.side", name, side(side));
    }

    /** The chapter of a step that has no name; {@code kind} is its key in the script. */
    static String chapter(String kind) {
        return BUNDLE.getString("chapter." + kind);
    }

    private static String filled(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }
}
