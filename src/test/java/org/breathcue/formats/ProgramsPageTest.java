package org.breathcue.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.cli.Run;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.play.StatisticsJson;
import org.breathcue.device.LineStatistics;
import org.breathcue.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of keys and the examples in {@code docs/programs.md} are made from the schemas and from real output. */
final class ProgramsPageTest {
    private static final Path PAGE = Path.of("docs/programs.md");

    /** A comment that names a schema and objects in it, and the table that follows. */
    private static final Pattern TABLE =
            Pattern.compile("(?m)^<!-- keys of (\\w+)([\\w ]*) -->\n(?:\n?(?:^\\|.*\n)+)?");

    /** A command, and what it prints. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^```sh\nbreathcue ([^\n]*)\n```\n```json\n((?s:.*?))^```$");

    private static final Pattern FILE = Pattern.compile("(?m)^<!-- (\\S+\\.json) -->\n```json\n((?s:.*?))^```$");

    @TempDir
    private Path folder;

    @Test
    void tablesAndExamplesAreReal() throws IOException {
        String page = Files.readString(PAGE);
        Path audio = Files.createDirectories(folder.resolve("home/audio"));
        Files.copy(Path.of("audio/turn.wav"), audio.resolve("turn.wav"));
        Matcher file = FILE.matcher(page);
        while (file.find()) {
            Path script = folder.resolve(file.group(1));
            Files.createDirectories(Objects.requireNonNull(script.getParent()));
            Files.writeString(script, file.group(2));
        }
        assertThat(TABLE.matcher(page).results().map(table -> table.group(1)).distinct())
                .containsExactly(
                        "timeline",
                        "diagnostics",
                        "sessions",
                        "stretches",
                        "doses",
                        "programme",
                        "history",
                        "export",
                        "voices",
                        "devices",
                        "statistics");
        assertThat(EXAMPLE.matcher(page).results()).hasSize(7);
        String tables = TABLE.matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement("<!-- keys of " + found.group(1) + found.group(2)
                        + " -->\n" + table(found.group(1), found.group(2).strip())));
        String real = EXAMPLE.matcher(tables)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "```sh\nbreathcue " + found.group(1) + "\n```\n```json\n" + printed(found.group(1)) + "```"));
        Golden.check(PAGE, real);
    }

    private static String table(String name, String definitions) {
        JsonFormat format = JsonFormat.valueOf(name.toUpperCase(Locale.ROOT));
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        List<String> names = definitions.isEmpty() ? List.of("") : List.of(definitions.split(" "));
        for (String definition : names) {
            JsonNode object = definition.isEmpty()
                    ? format.objects().get(0)
                    : format.document().get("$defs").get(definition);
            collect(format, "", object, definition, keys, kinds);
        }
        boolean several = names.size() > 1;
        StringBuilder table =
                new StringBuilder(several ? "| key | kind | |\n|---|---|---|\n" : "| key | |\n|---|---|\n");
        keys.forEach((key, value) -> {
            List<String> in = Objects.requireNonNull(kinds.get(key));
            String kind = in.size() == names.size() ? "all" : "`" + String.join("`, `", in) + "`";
            String about = key.equals("kind") && several
                    ? "What happens:<br>" + String.join("<br>", abouts(format, names))
                    : value.get("description").asText();
            table.append("| `").append(key).append("` | ").append(several ? kind + " | " : "");
            table.append(about).append(" |\n");
        });
        return table.toString();
    }

    /** Keys of objects inside are written with a dot. */
    private static void collect(
            JsonFormat format,
            String before,
            JsonNode object,
            String kind,
            Map<String, JsonNode> keys,
            Map<String, List<String>> kinds) {
        object.get("properties").properties().forEach(member -> {
            String key = before + member.getKey();
            JsonNode value = format.resolve(member.getValue());
            keys.putIfAbsent(key, value);
            kinds.computeIfAbsent(key, first -> new ArrayList<>()).add(kind);
            if (value.has("properties")) {
                collect(format, key + ".", value, kind, keys, kinds);
            }
        });
    }

    private static List<String> abouts(JsonFormat format, List<String> names) {
        return names.stream()
                .map(name -> {
                    String about = format.document()
                            .at("/$defs/" + name + "/properties/kind/description")
                            .asText();
                    return "`" + name + "`: " + about.substring(0, 1).toLowerCase(Locale.ROOT)
                            + about.substring(1, about.length() - 1);
                })
                .toList();
    }

    private String printed(String command) {
        if (command.startsWith("play ")) {
            // There may be nothing to play through.
            return StatisticsJson.of(new LineStatistics(0, 12, 0)) + "\n";
        }
        Environment usual = Run.environment("", folder, folder.resolve("xdg"));
        Environment alone = new Environment(
                folder.resolve("home"), folder, usual.variables(), usual.in(), usual.out(), usual.bytes(), usual.err());
        return Run.in(alone, OutputStream.nullOutputStream(), command.split(" "))
                .out();
    }

    @Test
    void theTableOfExitStatusesIsThatOfTheProgram() throws IOException {
        List<Integer> listed = Pattern.compile("(?m)^\\| (\\d+) \\| .+ \\|$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(Stream.of(ExitStatus.class.getFields())
                        .map(ProgramsPageTest::value)
                        .sorted()
                        .toList());
    }

    private static int value(Field constant) {
        try {
            return constant.getInt(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
