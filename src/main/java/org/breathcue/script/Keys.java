package org.breathcue.script;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys an object may have.
 *
 * @param of what the object is, with its article
 * @param known keys that can be used
 * @param later keys of the language that are still to come
 */
record Keys(String of, List<String> known, List<String> later) {
    static final Keys SESSION = new Keys(
            "a session",
            List.of(
                    "title",
                    "about",
                    "$schema",
                    "length",
                    "breath",
                    "first",
                    "guide",
                    "calls",
                    "preflight",
                    "voice",
                    "wordsPerMinute",
                    "defaults",
                    "steps"),
            List.of("pronounce", "sound"));

    private static final List<String> MOVING = List.of(
            "name",
            "about",
            "position",
            "props",
            "caution",
            "setup",
            "sides",
            "switch",
            "enter",
            "hold",
            "flow",
            "times",
            "sets",
            "rest",
            "build",
            "leave",
            "cues",
            "calls",
            "breath",
            "guide");

    /** A file in {@code stretches/}. */
    static final Keys STRETCH = new Keys("a stretch", with(MOVING, "variations", "$schema"));

    /** A step that names a stretch file, or is a stretch itself. */
    static final Keys STRETCH_STEP =
            new Keys("a stretch step", with(MOVING, "stretch", "variations", "variation", "optional"));

    /** What a variation changes in its stretch. */
    static final Keys VARIATION = new Keys("a variation", MOVING);

    static final Keys DEFAULTS = new Keys("defaults", List.of("sides", "switch", "rest", "guide", "calls", "breath"));

    static final Keys SAY = new Keys("a say step", List.of("say", "optional"));
    static final Keys PAUSE = new Keys("a pause", List.of("pause", "optional"));
    static final Keys CHIME = new Keys("a chime step", List.of("chime", "optional"));
    static final Keys BREATHE = new Keys("a breathe step", List.of("breathe", "breath", "cues", "optional"));
    static final Keys REPEAT = new Keys("a repeat", List.of("repeat", "steps", "rest", "sides", "optional"));

    /** A line where the breath is followed. */
    static final Keys BREATH_LINE = new Keys("a line", List.of("say", "short", "on", "for"));

    /** A line outside the breath. */
    static final Keys PLAIN_LINE = new Keys("a line", List.of("say", "short", "for"));

    /** A line inside a hold. */
    static final Keys CUE = new Keys("a cue", List.of("at", "say", "short", "on", "for"));

    private Keys(String of, List<String> known) {
        this(of, known, List.of());
    }

    private static List<String> with(List<String> keys, String... more) {
        List<String> all = new ArrayList<>(keys);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
