package org.breathcue.script;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Nearest;

/** The word of the language that somebody most likely meant: one that is spelled nearly so, or that means the same. */
final class Meant {
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("reps", "times"),
            Map.entry("repetitions", "times"),
            Map.entry("rounds", "sets"),
            Map.entry("duration", "hold"),
            Map.entry("seconds", "hold"),
            Map.entry("description", "about"),
            Map.entry("instructions", "setup"),
            Map.entry("start", "enter"),
            Map.entry("exit", "leave"),
            Map.entry("when", "at"),
            Map.entry("text", "say"),
            Map.entry("speak", "say"),
            Map.entry("rest", "pause"),
            Map.entry("wait", "pause"),
            Map.entry("break", "pause"),
            Map.entry("exercise", "stretch"),
            Map.entry("pose", "stretch"),
            Map.entry("loop", "repeat"),
            Map.entry("sound", "chime"),
            Map.entry("name", "title"),
            Map.entry("in", "inhale"),
            Map.entry("out", "exhale"),
            Map.entry("breathe in", "inhale"),
            Map.entry("breathe out", "exhale"),
            Map.entry("sitting", "seated"),
            Map.entry("lying", "supine"),
            Map.entry("on the back", "supine"),
            Map.entry("on the front", "prone"),
            Map.entry("all fours", "hands and knees"),
            Map.entry("on all fours", "hands and knees"),
            Map.entry("alternating", "alternate"),
            Map.entry("short", "quiet"),
            Map.entry("silent", "quiet"));

    private Meant() {}

    static Optional<String> by(String word, Collection<String> known) {
        return Optional.ofNullable(SAME.get(word.strip().toLowerCase(Locale.ROOT)))
                .filter(known::contains)
                .or(() -> Nearest.to(word, known));
    }
}
