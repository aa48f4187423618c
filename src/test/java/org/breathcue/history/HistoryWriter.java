package org.breathcue.history;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/** A program that adds entries to a history. Arguments: its folder, the start of their ids, and how many. */
final class HistoryWriter {
    private HistoryWriter() {}

    public static void main(String[] arguments) throws Exception {
        History history = new History(Path.of(arguments[0]), Clock.system(ZoneOffset.UTC));
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            history.add(Entries.finished(arguments[1] + i, "2026-11-28T18:20:00+01:00"));
        }
    }
}
