package org.breathcue.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Script;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.support.Compiled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks that all examples of the text form in the documentation compile without problems, and every step in the table of docs/text.md. */
final class TextPageTest {
    private static final Path PAGE = Path.of("docs/text.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```text\n(.*?\n)```$");
    private static final Pattern STEP = Pattern.compile("`(- [^`]+)`");

    @TestFactory
    Stream<DynamicTest> examplesHaveNoProblems() throws IOException {
        List<MatchResult> examples = new ArrayList<>();
        for (Path page : List.of(PAGE, Path.of("docs/for-assistants.md"), Path.of("README.md"))) {
            List<MatchResult> found =
                    EXAMPLE.matcher(Files.readString(page)).results().toList();
            assertThat(found).as(page.toString()).isNotEmpty();
            examples.addAll(found);
        }
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.group(1).lines().findFirst().orElse(""), () -> check(example.group(1))));
    }

    @Test
    void stepsOfTheTableAreRead() throws IOException {
        List<String> steps = STEP.matcher(Files.readString(PAGE))
                .results()
                .map(step -> step.group(1))
                .toList();
        assertThat(steps).hasSizeGreaterThan(6);
        for (String step : steps) {
            String below = step.startsWith("- repeat")
                    ? "\n  - pause 3 s"
                    : step.startsWith("- Heel") ? "\n    inhale: Up." : "";
            check("# A\n\n" + step + below + "\n");
        }
    }

    private static void check(String text) {
        Diagnostics diagnostics = new Diagnostics();
        FolderLibrary installed = new FolderLibrary(List.of(Path.of("scripts")), Path.of(""));
        Optional<Script> script = ScriptReader.readAny(new Source("a.session", text), installed, diagnostics);
        assertThat(script.flatMap(read -> Compiled.timeline(read, diagnostics)))
                .as(text)
                .isPresent();
        assertThat(Compiled.told(diagnostics)).isEmpty();
    }
}
