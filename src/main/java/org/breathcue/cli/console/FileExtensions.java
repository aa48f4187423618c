package org.breathcue.cli.console;

import java.util.List;

/** Lists file extensions in a sentence. */
public final class FileExtensions {
    private FileExtensions() {}

    /** Returns, for instance, {@code .vtt, .srt or .txt}. Expects two extensions or more. */
    public static String of(List<String> endings) {
        int last = endings.size() - 1;
        return String.join(", ", endings.subList(0, last)) + " or " + endings.get(last);
    }
}
