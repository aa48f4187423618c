package org.breathcue.cli;

import java.util.List;

/** Names of files by how they end, in a sentence. */
final class Endings {
    private Endings() {}

    /** {@code .vtt, .srt or .txt}. */
    static String of(List<String> endings) {
        int last = endings.size() - 1;
        return String.join(", ", endings.subList(0, last)) + " or " + endings.get(last);
    }
}
