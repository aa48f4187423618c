package org.breathcue.understood;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.support.Program;

/** PocketSphinx, a recogniser of 2015 from Debian: small and fast to start, but not accurate. */
final class Pocketsphinx implements Recogniser {
    private static final String PROGRAM = "pocketsphinx_continuous";

    /** Skips the test if the recogniser is missing. */
    Pocketsphinx() {
        Program.require(PROGRAM);
    }

    @Override
    public List<String> heard(List<Path> files) throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            // One line per utterance between two pauses.
            texts.add(String.join(
                    " ", OutputLines.of(List.of(PROGRAM, "-infile", file.toString(), "-logfn", "/dev/null"))));
        }
        return List.copyOf(texts);
    }
}
