package org.breathcue.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.cli.Run;
import org.breathcue.script.schema.KeySchema;
import org.breathcue.script.schema.ProgrammeSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in programmes and those of {@code docs/programmes.md} have no problems at any stage. */
final class ProgrammesTest {
    private static final Path FOLDER = Path.of("scripts/programmes");
    private static final Path PAGE = Path.of("docs/programmes.md");

    @TempDir
    Path folder;

    @Test
    void builtInProgrammesHaveNoProblems() {
        List<String> names = Scripts.in(FOLDER);
        assertThat(names).containsExactly("desk-breaks", "mid-back-six-weeks");
        List<String> command = new ArrayList<>(List.of("check", "--strict", "--voice", "counting"));
        command.addAll(names);
        Run run = Run.in(folder, folder, command.toArray(String[]::new));
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.endsWith(": no problems"));
    }

    @Test
    void everyExampleOfThePageHasNoProblems() throws IOException {
        Matcher example = Pattern.compile("(?s)```json\n(.*?)```").matcher(Files.readString(PAGE));
        int count = 0;
        while (example.find()) {
            Files.writeString(folder.resolve("example.json"), example.group(1));
            Run run = Run.in(folder, folder, "check", "--strict", "--voice", "counting", "example.json");
            assertThat(run.out()).as(example.group(1)).isEmpty();
            assertThat(run.err()).contains("example.json: no problems");
            count++;
        }
        assertThat(count).isEqualTo(3);
    }

    @Test
    void thePageExplainsEveryKey() throws IOException {
        String page = Files.readString(PAGE);
        ProgrammeSchemas.ALL.stream()
                .flatMap(object -> object.keys().stream())
                .map(KeySchema::name)
                .filter(name -> !name.equals("$schema"))
                .forEach(name -> assertThat(page).contains("| `" + name + "` |"));
    }
}
