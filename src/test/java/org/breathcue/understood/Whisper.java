package org.breathcue.understood;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whisper, a recogniser with an accuracy similar to that of people, in a folder created by
 * {@code src/test/recogniser/install.sh}.
 */
final class Whisper implements Recogniser {
    private static final Path SCRIPTS = Path.of("src/test/recogniser");

    private final Path python;

    /** Skips the test if the recogniser is missing. */
    Whisper() {
        Path folder = folder();
        python = folder.resolve("bin/python");
        assumeTrue(
                Files.isExecutable(python) && Files.isDirectory(folder.resolve("whisper-base")),
                "no recogniser in " + folder + "; " + SCRIPTS.resolve("install.sh") + " installs it");
    }

    /** Uses one process for all files, because loading the model takes seconds. */
    @Override
    public List<String> heard(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(python.toString());
        command.add(SCRIPTS.resolve("listen.py").toString());
        files.forEach(file -> command.add(file.toString()));
        List<String> texts = OutputLines.of(command);
        if (texts.size() != files.size()) {
            throw new IOException(texts.size() + " lines for " + files.size() + " files");
        }
        return texts;
    }

    private static Path folder() {
        String given = System.getProperty("breathcue.recogniser");
        if (given != null) {
            return Path.of(given);
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        return (caches == null || caches.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(caches))
                .resolve("breathcue-recogniser");
    }
}
