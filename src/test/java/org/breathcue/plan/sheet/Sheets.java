package org.breathcue.plan.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.plan.outline.Outline;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Timeline;

/** Makes sheets with the counting voice. */
final class Sheets {
    private static final Path SCRIPTS = Path.of("scripts");

    /** A session whose words hold characters that mean something in HTML. */
    static final String SPECIAL = """
            { "title": "Knees & <hips>", "about": "\\"Quoted\\" & 5 < 6", "steps": [
              { "say": "</p><script>alert(1)</script>" },
              { "name": "Twist <b>", "sides": "both", "props": ["a \\"block\\"", "<i>"], "position": "seated",
                "caution": "Stop & rest.", "setup": "Sit > tall. ]]> -->", "hold": "20 s", "times": 2 } ] }""";

    private Sheets() {}

    /** Returns the names of all sessions of the library. */
    static List<String> sessions() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals("pronunciations.json"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the sheet of a session of the library. */
    static String ofSession(String name) throws IOException {
        return of(SCRIPTS.resolve(name).toString(), Files.readString(SCRIPTS.resolve(name)));
    }

    /** Returns the outline of a script. */
    static String of(String name, String json) {
        Diagnostics diagnostics = new Diagnostics();
        Script script = ScriptReader.read(
                        new Source(name, json), new FolderLibrary(List.of(SCRIPTS), Path.of("")), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
        Timeline timeline =
                Compiled.timeline(script, diagnostics).orElseThrow(() -> new AssertionError(diagnostics.sorted()));
        return Sheet.of(timeline, Outline.of(timeline, script.about(), Preflight.of(script), script.steps()));
    }
}
