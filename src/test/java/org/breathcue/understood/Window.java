package org.breathcue.understood;

import java.util.ArrayList;
import java.util.List;

/**
 * What a recogniser hears at once: parts of a session that follow each other, with the words in them.
 * Long pauses are left out, in which recognisers hear words that nobody said.
 */
record Window(List<Part> parts, List<Spoken> spoken) {
    /** Whisper hears 30 s at most. */
    static final double LONGEST = 25;

    /** What is left of a long pause, in seconds; enough to hear that a sentence is over. */
    static final double PAUSE = 0.7;

    /** Frames of the session; {@code end} is not among them. */
    record Part(long start, long end) {
        long frames() {
            return end - start;
        }
    }

    /** Everything that is said in a session, each once, in order, in as few windows as can be. */
    static List<Window> of(int frameRate, long frames, List<Spoken> spoken) {
        long longest = Math.round(LONGEST * frameRate);
        List<Window> windows = new ArrayList<>();
        int from = 0;
        long length = 0;
        List<Part> parts = parts(frameRate, frames, spoken);
        for (int i = 0; i < parts.size(); i++) {
            if (i > from && length + parts.get(i).frames() > longest) {
                windows.add(between(from, i, parts, spoken));
                from = i;
                length = 0;
            }
            length += parts.get(i).frames();
        }
        if (from < parts.size()) {
            windows.add(between(from, parts.size(), parts, spoken));
        }
        return List.copyOf(windows);
    }

    long frames() {
        return parts.stream().mapToLong(Part::frames).sum();
    }

    private static Window between(int from, int to, List<Part> parts, List<Spoken> spoken) {
        return new Window(List.copyOf(parts.subList(from, to)), List.copyOf(spoken.subList(from, to)));
    }

    /** Each utterance with half of the pauses beside it. */
    private static List<Part> parts(int frameRate, long frames, List<Spoken> spoken) {
        long most = Math.round(PAUSE / 2 * frameRate);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            Spoken words = spoken.get(i);
            long before =
                    i == 0 ? words.start() : (words.start() - spoken.get(i - 1).end()) / 2;
            long next = i + 1 < spoken.size() ? spoken.get(i + 1).start() : frames;
            long after = i + 1 < spoken.size() ? (next - words.end() + 1) / 2 : next - words.end();
            parts.add(new Part(words.start() - Math.min(before, most), words.end() + Math.min(after, most)));
        }
        return parts;
    }
}
