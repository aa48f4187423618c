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
            List.of("title", "about", "$schema", "breath", "guide", "steps"),
            List.of(
                    "length",
                    "first",
                    "calls",
                    "preflight",
                    "voice",
                    "wordsPerMinute",
                    "pronounce",
                    "sound",
                    "defaults"));

    private static final List<String> STRETCH_KNOWN = List.of(
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
            "leave",
            "breath",
            "guide");
    private static final List<String> STRETCH_LATER = List.of("build", "cues", "calls", "variations");

    /** A file in {@code stretches/}. */
    static final Keys STRETCH = new Keys("a stretch", with(STRETCH_KNOWN, "$schema"), STRETCH_LATER);

    /** A step that names a stretch file, or is a stretch itself. */
    static final Keys STRETCH_STEP =
            new Keys("a stretch step", with(STRETCH_KNOWN, "stretch"), with(STRETCH_LATER, "variation", "optional"));

    static final Keys SAY = new Keys("a say step", List.of("say"), List.of("optional", "short"));
    static final Keys PAUSE = new Keys("a pause", List.of("pause"), List.of("optional"));
    static final Keys CHIME = new Keys("a chime step", List.of("chime"), List.of("optional"));
    static final Keys BREATHE = new Keys("a breathe step", List.of("breathe", "breath"), List.of("cues", "optional"));
    static final Keys REPEAT = new Keys("a repeat", List.of("repeat", "steps", "rest"), List.of("sides", "optional"));

    /** A line where the breath is followed. */
    static final Keys BREATH_LINE = new Keys("a line", List.of("say", "on", "for"), List.of("short"));

    /** A line outside the breath. */
    static final Keys PLAIN_LINE = new Keys("a line", List.of("say", "for"), List.of("short"));

    private static List<String> with(List<String> keys, String... more) {
        List<String> all = new ArrayList<>(keys);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
