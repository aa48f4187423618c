package org.breathcue.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Source;
import org.breathcue.plan.caption.CaptionFormat;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class CaptionGoldenTest {
    @TestFactory
    Stream<DynamicTest> captions() throws IOException {
        return Golden.cases("captions").stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        Source source = new Source("script.json", Files.readString(folder.resolve("script.json")));
        Timeline timeline = Compiled.timeline(source, new FolderLibrary(List.of(folder), folder));
        for (String ending : CaptionFormat.allEndings()) {
            Golden.check(
                    folder.resolve("captions" + ending),
                    CaptionFormat.of(ending).orElseThrow().text(timeline));
        }
    }
}
