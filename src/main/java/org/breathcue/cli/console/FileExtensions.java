package org.breathcue.cli.console;

import java.util.List;

/** Names of files by how they end, in a sentence. */
public final class FileExtensions {
    private FileExtensions() {}

    /** {@code .vtt, .srt or .txt}. */
    public static String of(List<String> endings) {
        int last = endings.size() - 1;
        return String.join(", ", endings.subList(0, last)) + " or " + endings.get(last);
    }
}
