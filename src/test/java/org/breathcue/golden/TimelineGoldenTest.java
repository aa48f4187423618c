package org.breathcue.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Source;
import org.breathcue.plan.TimelineText;
import org.breathcue.support.Compiled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class TimelineGoldenTest {
    @TestFactory
    Stream<DynamicTest> timelines() throws IOException {
        return Golden.cases("timelines").stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("a case holds these and nothing else")
                    .isSubsetOf("script.json", "timeline.txt", "stretches")
                    .contains("script.json");
        }
        Source source = new Source("script.json", Files.readString(folder.resolve("script.json")));
        String timeline = TimelineText.of(Compiled.timeline(source, new FolderLibrary(List.of(folder), folder)));
        Golden.check(folder.resolve("timeline.txt"), timeline);
    }
}
