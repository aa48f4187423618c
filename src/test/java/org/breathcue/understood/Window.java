package org.breathcue.understood;

import java.util.ArrayList;
import java.util.List;

/**
 * The input of a recogniser: consecutive parts of a session with their words. Long pauses are shortened, because
 * recognisers hear words in them that were not said.
 */
record Window(List<Part> parts, List<Spoken> spoken) {
    /** The maximum length in seconds; Whisper processes at most 30 s. */
    static final double LONGEST = 25;

    /** The remaining length of a long pause in seconds; enough to mark the end of a sentence. */
    static final double PAUSE = 0.7;

    /** A range of frames of the session; {@code end} is exclusive. */
    record Part(long start, long end) {
        long frames() {
            return end - start;
        }
    }

    /** Divides a session into as few windows as possible, in order. Each utterance is in one window. */
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

    /** Returns each utterance with half of the pauses before and after it. */
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
