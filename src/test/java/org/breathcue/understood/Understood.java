package org.breathcue.understood;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The words that a recogniser understood in a session.
 *
 * @param spoken the utterances
 * @param origins for each word said, the index of its utterance
 * @param heard the words heard
 */
record Understood(
        String session,
        String voice,
        List<Spoken> spoken,
        List<Integer> origins,
        List<String> heard,
        Alignment alignment) {
    /** Runs a recogniser on a session. Intermediate files stay in {@code folder}. */
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

    /** Returns the index of the utterance of a step. A word that was not said belongs to the previous utterance. */
    int origin(Alignment.Step step) {
        return origins.get(Math.max(0, step.said().isEmpty() ? step.at() - 1 : step.at()));
    }

    /** Returns for each utterance the range of words that were heard for it. */
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

    /** A range of consecutive words; {@code to} is exclusive. */
    record Range(int from, int to) {}
}
