package org.breathcue.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.cli.Run;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The outside check on everything we wrote by hand: sessions, stretches, and the golden scripts. */
final class InstalledSessionsTest {
    @TempDir
    private Path xdg;

    @TestFactory
    Stream<DynamicTest> sessionsPassTheOutsideCheckAndStrictCheck() throws IOException {
        return files(Path.of("scripts"), 1, ".json")
                .filter(file -> !file.endsWith(FolderLibrary.PRONUNCIATIONS))
                .map(session -> DynamicTest.dynamicTest(session.toString(), () -> {
                    assertThat(check(session, "kevin16")).isEmpty();
                    Run strict = Run.in(Path.of(""), xdg, "check", session.toString(), "--strict");
                    assertThat(strict.status()).as(strict.out()).isZero();
                    assertThat(strict.out()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> stretchesHaveNoProblemByThemselves() throws IOException {
        return files(Path.of("scripts/stretches"), 1, ".json")
                .map(stretch -> DynamicTest.dynamicTest(stretch.toString(), () -> {
                    Run strict = Run.in(Path.of(""), xdg, "check", stretch.toString(), "--strict");
                    assertThat(strict.status()).as(strict.out()).isZero();
                    assertThat(strict.out()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> goldenScriptsPassTheOutsideCheck() throws IOException {
        return files(Path.of("src/test/golden/timelines"), 2, "script.json")
                .map(script -> DynamicTest.dynamicTest(
                        script.toString(),
                        () -> assertThat(check(script, "counting")).isEmpty()));
    }

    private List<String> check(Path script, String voice) throws IOException {
        Run plan = Run.in(Path.of(""), xdg, "plan", script.toString(), "--format", "json", "--voice", voice);
        assertThat(plan.status()).as(plan.err()).isZero();
        JsonNode json = new JsonMapper().readTree(plan.out());
        return new PlanChecker().check(json);
    }

    private static Stream<Path> files(Path folder, int depth, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder, depth)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files.stream();
        }
    }
}
