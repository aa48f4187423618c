package org.breathcue.voice.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A package of the Python Package Index.
 *
 * @param wheel the file name of its wheel
 */
public record PipPackage(String name, String version, String wheel) {
    /** The ways to start pip, in the order in which they are tried. */
    private static final List<List<String>> PIPS = List.of(
            List.of("python3", "-m", "pip"),
            List.of("python", "-m", "pip"),
            List.of("py", "-m", "pip"),
            List.of("pip3"),
            List.of("pip"));

    /** Messages that mean that pip or Python is not installed; the second one is from the placeholder of Windows. */
    private static final List<String> NOT_THERE = List.of("No module named pip", "Python was not found");

    /**
     * Downloads the wheel with pip, from the index that pip is configured for. No code of it is run.
     *
     * @param folder an empty folder
     * @return the path of the wheel
     * @throws IOException if pip is missing or fails; the message says what to do
     */
    public Path download(Path folder) throws IOException {
        return download(folder, PIPS);
    }

    Path download(Path folder, List<List<String>> pips) throws IOException {
        for (List<String> pip : pips) {
            List<String> command = new ArrayList<>(pip);
            command.addAll(List.of(
                    "download",
                    "--quiet",
                    "--no-deps",
                    "--no-input",
                    "--disable-pip-version-check",
                    "--only-binary=:all:",
                    "--dest",
                    folder.toString(),
                    name + "==" + version));
            Process process;
            try {
                process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                        .start();
            } catch (IOException e) {
                continue; // this program is not installed
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (ended(process) == 0 && Files.isRegularFile(folder.resolve(wheel))) {
                return folder.resolve(wheel);
            }
            if (NOT_THERE.stream().noneMatch(said::contains)) {
                throw new IOException(
                        "pip cannot download " + name + " " + version + ": " + lastLine(said) + "; " + byHand());
            }
        }
        throw new IOException("to download " + name + ", Python's pip is needed, and there is none; " + byHand());
    }

    private static java.io.File nothing() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return new java.io.File(windows ? "NUL" : "/dev/null");
    }

    private static int ended(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("downloading was interrupted", e);
        }
    }

    private String byHand() {
        return "or get the file " + wheel + " in another way, and give it with --from FILE";
    }

    private static String lastLine(String said) {
        try (Stream<String> lines = said.lines()) {
            return lines.map(line -> line.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip())
                    .filter(line -> !line.isEmpty())
                    .reduce("it says nothing", (before, line) -> line);
        }
    }
}
