package org.breathcue.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.support.AssertionCounter;

/**
 * What must hold after every attack.
 *
 * @param what the attack, for the report of a failure
 * @param before the files of the folder before the command ran
 */
record Invariants(String what, AttackedFolder attacked, Map<String, String> before, AssertionCounter counter) {
    private static final Pattern TRACE = Pattern.compile(
            "(?m)^\\s+at [\\w.$/]+\\(|Exception|\\(null\\)|Caused by:|java\\.|internal error|\\[(SEVERE|WARNING)]");

    /** What may appear in the folder besides the output: the folders of the environment, and of {@code new}. */
    private static final Pattern OWN = Pattern.compile("xdg-.*|temp|temp/.*|cwd|not.*|told|stty\\..*|scripts/schema.*");

    /** The command has written no stack trace, no log line and no control character. */
    void assertPlain(String output) {
        counter.count("output without a trace");
        assertThat(TRACE.matcher(output).results().map(found -> around(output, found.start())))
                .as("traces in the output of %s:\n%s", what, output)
                .isEmpty();
        assertThat(output).as("output of %s", what).doesNotContain("\u009b", "\u202e", "\u001b]0;");
    }

    private static String around(String output, int at) {
        return output.substring(Math.max(0, at - 20), Math.min(output.length(), at + 40));
    }

    /**
     * Every input is as before, and every output is complete or as before.
     *
     * @param command what ran
     * @param status its exit status; empty if it was killed
     */
    void assertFiles(AttackedCommand command, Optional<Integer> status) throws IOException {
        boolean done = status.isPresent() && status.get() == 0;
        Map<String, String> after = new TreeMap<>(attacked.snapshot());
        List<String> written = command.outputs().stream().flatMap(this::names).toList();
        for (Map.Entry<String, String> file : before.entrySet()) {
            if (!(done || status.isEmpty())
                    || !written.contains(file.getKey())
                    || command.inputs().contains(file.getKey())) {
                counter.count("file as before");
                assertThat(after.get(file.getKey()))
                        .as("%s after %s, status %s", file.getKey(), what, status)
                        .isEqualTo(file.getValue());
            }
        }
        for (String name : after.keySet()) {
            if (!before.containsKey(name) && !OWN.matcher(name).matches()) {
                boolean wanted = written.contains(name) && (done || status.isEmpty());
                boolean leftByKill = status.isEmpty() && name.endsWith(".part");
                counter.count(leftByKill ? "part left by a kill" : "new file");
                assertThat(wanted || leftByKill)
                        .as("left in the folder after %s, status %s: %s", what, status, name)
                        .isTrue();
            }
            Path file = attacked.folder().resolve(name);
            if (written.contains(name) && !after.get(name).equals(before.get(name)) && Files.isRegularFile(file)) {
                counter.count("complete output");
                assertThat(AttackedFolder.isComplete(file))
                        .as("%s is complete after %s", name, what)
                        .isTrue();
            }
        }
    }

    /** Returns the relative name of an output, and if it is a link, of the file that it leads to. */
    private Stream<String> names(String output) {
        String plain = Path.of(output).normalize().toString();
        return plain.equals("link.wav") ? Stream.of(plain, "audio/bell.wav") : Stream.of(plain);
    }

    /** No temporary file of a killed command is left. */
    void assertNoParts() throws IOException {
        counter.count("no part");
        try (Stream<Path> files = Files.walk(attacked.folder())) {
            assertThat(files.map(Path::toString).filter(name -> name.endsWith(".part")))
                    .as("left after the command that followed %s", what)
                    .isEmpty();
        }
    }
}
