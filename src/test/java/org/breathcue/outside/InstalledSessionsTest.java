package org.breathcue.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.cli.Run;
import org.breathcue.diagnostic.Source;
import org.breathcue.plan.TimelineJson;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The outside check on everything we wrote by hand: sessions, stretches, and the golden scripts. */
final class InstalledSessionsTest {
    private static final JsonMapper SCRIPTS = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    @TempDir
    private Path xdg;

    @TestFactory
    Stream<DynamicTest> sessionsPassTheOutsideCheckAndStrictCheck() throws IOException {
        return files(Path.of("scripts"), 1, ".json")
                .filter(file -> !file.endsWith(FolderLibrary.PRONUNCIATIONS))
                .map(session -> DynamicTest.dynamicTest(session.toString(), () -> {
                    assertThat(check(session)).isEmpty();
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
                        () -> assertThat(new PlanChecker().check(golden(script), changingBreath(script)))
                                .isEmpty()));
    }

    private static JsonNode golden(Path script) throws IOException {
        Path folder = Objects.requireNonNull(script.getParent());
        Source source = new Source("script.json", Files.readString(script));
        Timeline timeline = Compiled.timeline(source, new FolderLibrary(List.of(folder), folder));
        return new JsonMapper().readTree(TimelineJson.of(timeline));
    }

    /** The steps with a breath for each repetition; such a script has no repeats. */
    private static Hints changingBreath(Path script) throws IOException {
        JsonNode steps = SCRIPTS.readTree(Files.readString(script)).path("steps");
        Set<Integer> changing = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).path("breath").isArray()) {
                changing.add(i + 1);
            }
        }
        return Hints.ofChanging(changing);
    }

    private List<String> check(Path script) throws IOException {
        Run plan = Run.in(Path.of(""), xdg, "plan", script.toString(), "--format", "json", "--voice", "kevin16");
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
