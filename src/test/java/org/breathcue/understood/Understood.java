package org.breathcue.understood;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a recogniser understood of a session.
 *
 * @param spoken what was said
 * @param origins for each word that was said, the utterance it is of
 * @param heard the words that were heard
 */
record Understood(
        String session,
        String voice,
        List<Spoken> spoken,
        List<Integer> origins,
        List<String> heard,
        Alignment alignment) {
    /** Lets a recogniser listen to a session; the files in between are left in {@code folder}. */
    static Understood by(Recogniser recogniser, Exported session, Path folder)
            throws IOException, InterruptedException {
        List<Window> windows = Window.of(session.frameRate(), session.frames(), session.spoken());
        List<Path> files = WindowFiles.write(session, windows, Files.createTempDirectory(folder, "windows"));
        List<String> heard = new ArrayList<>();
        recogniser.heard(files).forEach(text -> heard.addAll(Words.of(text)));
        return of(session.session(), session.voice(), session.spoken(), heard);
    }

    static Understood of(String session, String voice, List<Spoken> spoken, List<String> heard) {
        List<String> said = new ArrayList<>();
        List<Integer> origins = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            List<String> words = Words.of(spoken.get(i).text());
            said.addAll(words);
            origins.addAll(Collections.nCopies(words.size(), i));
        }
        return new Understood(
                session, voice, spoken, List.copyOf(origins), List.copyOf(heard), Alignment.of(said, heard));
    }

    /** The utterance that a step belongs to; a word that was not said belongs to the one before. */
    int origin(Alignment.Step step) {
        return origins.get(Math.max(0, step.said().isEmpty() ? step.at() - 1 : step.at()));
    }

    /** For each utterance, where among the words heard those are that were heard for it. */
    List<Range> ranges() {
        List<Range> ranges = new ArrayList<>(Collections.nCopies(spoken.size(), new Range(0, 0)));
        int at = 0;
        for (Alignment.Step step : alignment.steps()) {
            int next = at + step.sounds();
            int utterance = origin(step);
            Range before = ranges.get(utterance);
            ranges.set(utterance, new Range(before.to() == 0 ? at : before.from(), next));
            at = next;
        }
        return List.copyOf(ranges);
    }

    /** Some words that follow each other; {@code to} is not among them. */
    record Range(int from, int to) {}
}
