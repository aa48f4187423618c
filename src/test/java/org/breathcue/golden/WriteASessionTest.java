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

/** Follows {@code docs/write-a-session.md}: writes the files and runs the commands in the order of the page. */
final class WriteASessionTest {
    private static final Path PAGE = Path.of("docs/write-a-session.md");

    /** A fenced block with an optional comment before it that gives a file name or an exit status. */
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

    /** Checks that the file has no problems after every step, not only at the end. */
    private void passesCheck(String file) {
        Run check = Run.in(folder, folder.resolve("xdg"), "check", "--strict", file);
        assertThat(check.status()).as(file + "\n" + check.out()).isZero();
    }

    private void run(String line, int status) {
        assertThat(line).startsWith(COMMAND);
        List<String> arguments =
                new ArrayList<>(Arrays.asList(line.substring(COMMAND.length()).split(" ")));
        // There may be no audio device.
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
