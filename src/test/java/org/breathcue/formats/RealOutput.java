package org.breathcue.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.cli.Run;
import org.breathcue.diagnostic.Source;
import org.breathcue.golden.Golden;
import org.breathcue.plan.TimelineJson;
import org.breathcue.support.Compiled;

/** What commands print for the scripts of this project, with a voice that needs no time. */
final class RealOutput {
    private static final Path HERE = Path.of("");

    private final Path xdg;

    /** @param xdg a folder for caches */
    RealOutput(Path xdg) {
        this.xdg = xdg;
    }

    /** Returns the plans of all installed sessions, of one with options, and of all golden timelines. */
    List<String> plans() throws IOException {
        List<String> plans = new ArrayList<>();
        for (Path session : sessions()) {
            plans.add(plan(HERE, session.toString()));
        }
        plans.add(plan(HERE, "mid-back-reset", "--first", "right", "--guide", "quiet", "--from", "2:00"));
        for (Path folder : Golden.cases("timelines")) {
            // Some name sound files that do not exist, so they are compiled without looking for files.
            Source source = new Source("script.json", Files.readString(folder.resolve("script.json")));
            plans.add(TimelineJson.of(Compiled.timeline(source, new FolderLibrary(List.of(folder), folder))));
        }
        return plans;
    }

    /** Returns what {@code check} prints for all installed sessions and for every script with a known problem. */
    List<String> checks() throws IOException {
        List<String> checks = new ArrayList<>();
        for (Path session : sessions()) {
            checks.add(run(HERE, "check", session.toString()));
        }
        for (Path folder : Golden.cases("errors")) {
            checks.add(run(folder, "check", "script.json"));
        }
        return checks;
    }

    private static List<Path> sessions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scripts"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith(FolderLibrary.PRONUNCIATIONS))
                    .sorted()
                    .toList();
        }
    }

    private String plan(Path here, String... script) {
        String[] arguments = new String[script.length + 1];
        arguments[0] = "plan";
        System.arraycopy(script, 0, arguments, 1, script.length);
        return run(here, arguments);
    }

    private String run(Path here, String... command) {
        String[] arguments = new String[command.length + 4];
        System.arraycopy(command, 0, arguments, 0, command.length);
        System.arraycopy(new String[] {"--format", "json", "--voice", "counting"}, 0, arguments, command.length, 4);
        return Run.in(here, xdg, arguments).out();
    }
}
