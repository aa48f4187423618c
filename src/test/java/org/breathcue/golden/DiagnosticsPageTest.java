package org.breathcue.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Generates {@code docs/diagnostics.md} from the golden cases of every code and checks that it is up to date. */
final class DiagnosticsPageTest {
    private static final int LONGEST_SHOWN = 40;

    @Test
    void pageShowsEveryCase() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Diagnostics

                Everything `breathcue check` can say, by its code, with a script that provokes it. Errors stop a session, warnings and
                notes do not; `check --strict` makes warnings errors, but not notes. `BC0003` has no example here: it is told of scripts
                larger than 1 MiB.

                This page is made by a test from `src/test/golden/errors`.
                """);
        String last = "";
        for (Path folder : Golden.cases("errors")) {
            String name = folder.getFileName().toString();
            String code = name.substring(0, 6);
            if (!code.equals(last)) {
                page.append("\n## ").append(code).append('\n');
                last = code;
            }
            page.append("\n### ").append(name.substring(7).replace('-', ' ')).append("\n\n");
            String script =
                    Files.readString(folder.resolve("script.json"), java.nio.charset.StandardCharsets.ISO_8859_1);
            boolean readable = script.lines().count() <= LONGEST_SHOWN && !code.equals("BC0005") && !script.isEmpty();
            if (readable) {
                page.append("```json\n")
                        .append(Files.readString(folder.resolve("script.json")))
                        .append("```\n\n");
            }
            List<String> settings = Golden.settings(folder);
            if (!settings.isEmpty()) {
                String options = settings.stream()
                        .map(setting -> " --set '" + setting + "'")
                        .collect(Collectors.joining(" \\\n "));
                page.append("```sh\nbreathcue check script.json")
                        .append(options)
                        .append("\n```\n\n");
            }
            String told = Files.readString(folder.resolve("expected.txt")).replaceFirst("exit \\d+\n$", "");
            page.append("```\n").append(shortened(told)).append("```\n");
        }
        Golden.check(Path.of("docs/diagnostics.md"), page.toString());
    }

    private static String shortened(String told) {
        String[] lines = told.split("\n", -1);
        if (lines.length <= 3 * LONGEST_SHOWN) {
            return told;
        }
        return String.join("\n", java.util.Arrays.copyOf(lines, LONGEST_SHOWN)) + "\n…\n";
    }
}
