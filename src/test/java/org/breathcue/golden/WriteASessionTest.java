package org.breathcue.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/write-a-session.md} tells people to do, in its order: writes the files, and runs the commands. */
final class WriteASessionTest {
    private static final Path PAGE = Path.of("docs/write-a-session.md");

    /** A fenced block, with the comment before it that names a file or an exit status. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)(?:^<!-- ([^\n]*?) -->\n)?^```(\\w+)\n(.*?)^```$");

    private static final String COMMAND = "./breathcue ";

    @TempDir
    private Path folder;

    @Test
    void everyStepDoesWhatItSays() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        List<String> done = new ArrayList<>();
        while (block.find()) {
            String note = block.group(1) == null ? "" : block.group(1);
            if (block.group(2).equals("json")) {
                Path file = folder.resolve(note);
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.group(3));
                passesCheck(note);
                done.add("json");
            } else {
                assertThat(block.group(2)).isEqualTo("sh");
                int status = note.isEmpty() ? 0 : Integer.parseInt(note.replace("exit ", ""));
                block.group(3).lines().forEach(line -> run(line, status));
                done.add("sh");
            }
        }
        assertThat(done).hasSizeGreaterThan(8).contains("json", "sh");
        assertThat(folder.resolve("morning.wav")).exists();
    }

    /** What people are told to copy is right at every step, not only in the end. */
    private void passesCheck(String file) {
        Run check = Run.in(folder, folder.resolve("xdg"), "check", "--strict", file);
        assertThat(check.status()).as(file + "\n" + check.out()).isZero();
    }

    private void run(String line, int status) {
        assertThat(line).startsWith(COMMAND);
        List<String> arguments =
                new ArrayList<>(Arrays.asList(line.substring(COMMAND.length()).split(" ")));
        // There may be nothing to play through.
        if (arguments.get(0).equals("play")) {
            arguments.set(0, "plan");
        }
        Run run = Run.in(folder, folder.resolve("xdg"), arguments.toArray(String[]::new));
        assertThat(run.status()).as(line + "\n" + run.err()).isEqualTo(status);
        if (status == 0 && arguments.get(0).equals("check")) {
            assertThat(run.out()).isEmpty();
        }
    }
}
