package org.breathcue.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.cli.Run;
import org.breathcue.diagnostic.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that every diagnostic has a golden case: a folder named after its code, with a script, the doses that are set, one a
 * line of {@code set.txt}, and the expected output of {@code check}.
 */
final class ErrorGoldenTest {
    /** Codes whose script is too large for a file. Separate tests generate it. */
    private static final Set<String> MADE_BY_TESTS = Set.of(Code.TOO_LARGE.id());

    @TempDir
    private Path xdg;

    @TestFactory
    Stream<DynamicTest> errors() throws IOException {
        return Golden.cases("errors").stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private void check(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("a case holds these and nothing else")
                    .isSubsetOf("script.json", "set.txt", "expected.txt", "stretches", "audio", "pronunciations.json")
                    .contains("script.json");
        }
        List<String> command = new ArrayList<>(List.of("check", "script.json", "--voice", "counting"));
        Golden.settings(folder).forEach(setting -> command.addAll(List.of("--set", setting)));
        Run run = Run.in(folder, xdg, command.toArray(String[]::new));
        String code = folder.getFileName().toString().substring(0, 6);
        assertThat(run.out()).contains("[" + code + "]").doesNotContain("Exception");
        Golden.check(folder.resolve("expected.txt"), run.out() + "exit " + run.status() + "\n");
    }

    @Test
    void everyCodeHasACase() throws IOException {
        Set<String> covered = Golden.cases("errors").stream()
                .map(folder -> folder.getFileName().toString().substring(0, 6))
                .collect(Collectors.toCollection(TreeSet::new));
        covered.addAll(MADE_BY_TESTS);
        assertThat(covered)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Code.values()).map(Code::id).toList());
    }

    @Test
    void scriptThatIsTooLarge(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("script.json"), " ".repeat((1 << 20) + 1));
        Run run = Run.in(folder, xdg, "check", "script.json", "--voice", "counting");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("script.json:1:1: error[BC0003]: the file is larger than the limit of 1048576 bytes");
    }
}
