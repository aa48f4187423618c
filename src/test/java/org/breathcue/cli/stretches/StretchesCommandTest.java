package org.breathcue.cli.stretches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.breathcue.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StretchesCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theLibraryIsListedWithDosesAndVariations() throws IOException {
        Path stretches = Files.createDirectories(folder.resolve("scripts/stretches"));
        Files.writeString(stretches.resolve("row.json"), """
                { "name": "Row", "position": "standing", "times": "8-12", "sets": 2, "flow": [{ "say": "Pull.", "within": "3 s" }],
                  "variations": { "easier": "Pull less.", "deeper": "Pull more." } }""");
        Files.writeString(stretches.resolve("sit.json"), "{ \"name\": \"Sit tall\", \"hold\": \"1 min\" }");
        Files.writeString(stretches.resolve("broken.json"), "{ \"name\": \"Broken\" }");
        Run run = Run.in(
                Run.environment("", folder.resolve("home"), folder, Map.of()),
                OutputStream.nullOutputStream(),
                "stretches");
        assertThat(run.out()).isEqualTo("""
                row  Row       standing      times 8-12, sets 2  deeper, easier
                sit  Sit tall  any position  hold 1 min
                """);
    }

    @Test
    void anEmptyLibrarySaysSo() {
        Run run = Run.in(
                Run.environment("", folder.resolve("home"), folder, Map.of()),
                OutputStream.nullOutputStream(),
                "stretches");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("There are no stretches in scripts/stretches/.\n");
    }
}
