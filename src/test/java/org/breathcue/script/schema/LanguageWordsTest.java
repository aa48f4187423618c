package org.breathcue.script.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Call;
import org.breathcue.script.Guide;
import org.breathcue.script.HoldMoment;
import org.breathcue.script.Placeholder;
import org.breathcue.script.Position;
import org.breathcue.script.Sides;
import org.breathcue.script.Sound;
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.HoldMomentParser;
import org.junit.jupiter.api.Test;

/** Checks that {@code docs/language.md} explains every key and every word of the language. */
final class LanguageWordsTest {
    private static final Path PAGE = Path.of("docs/language.md");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    @Test
    void everyKeyIsExplained() throws IOException {
        String page = Files.readString(PAGE);
        String explained = page.substring(0, page.indexOf("## Every key"));
        // A key counts as explained if it occurs in an example of a step or a value.
        Set<String> keys = code(explained).flatMap(LanguageWordsTest::keys).collect(Collectors.toSet());
        for (ObjectSchema table : tables()) {
            assertThat(keys).as("keys of " + table.of()).containsAll(table.known());
        }
    }

    @Test
    void tableOfKeysIsThatOfTheReader() throws IOException {
        Map<String, Set<String>> rows = new TreeMap<>();
        String page = Files.readString(PAGE);
        page.substring(page.indexOf("## Every key"))
                .lines()
                .takeWhile(line -> !line.startsWith("## Not yet"))
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length == 3)
                .forEach(cells -> rows.put(cells[1].strip(), code(cells[2]).collect(Collectors.toSet())));
        Map<String, Set<String>> known = new TreeMap<>();
        tables().forEach(table ->
                known.computeIfAbsent(table.of(), of -> new TreeSet<>()).addAll(table.known()));
        // For these two, the page lists only the differences from a stretch.
        Set<String> step = new TreeSet<>(Language.STRETCH.known());
        step.addAll(List.of("stretch", "variation", "optional"));
        step.remove("$schema");
        assertThat(known.replace("a stretch step", Set.of("stretch", "name", "variation", "optional", "$schema")))
                .isEqualTo(step);
        Set<String> variation = new TreeSet<>(Language.STRETCH.known());
        variation.removeAll(List.of("$schema", "variations"));
        assertThat(known.replace("a variation", Set.of("$schema", "variations")))
                .isEqualTo(variation);
        rows.remove("object");
        rows.remove("---");
        assertThat(rows).isEqualTo(known);
    }

    @Test
    void everyWordIsThere() throws IOException {
        Set<String> words = code(Files.readString(PAGE)).collect(Collectors.toSet());
        assertThat(words)
                .containsAll(Guide.words())
                .containsAll(Call.words())
                .containsAll(Sides.words())
                .containsAll(Position.words())
                .containsAll(Sound.Breath.words())
                .containsAll(Sound.Level.words())
                .containsAll(Sound.Background.WORDS)
                .containsAll(Language.phases())
                .containsAll(Stream.of(Placeholder.values())
                        .map(Placeholder::written)
                        .toList());
    }

    @Test
    void everyKindOfMomentIsThere() throws IOException {
        Set<HoldMoment.Kind> kinds = code(Files.readString(PAGE))
                .flatMap(text -> HoldMomentParser.read(text(text), new Diagnostics()).stream())
                .map(HoldMoment::kind)
                .collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(HoldMoment.Kind.values());
    }

    private static Stream<String> code(String page) {
        return CODE.matcher(page.replaceAll("(?ms)^```.*?^```$", "")).results().map(found -> found.group(1));
    }

    /** Returns a word by itself, or the key in {@code "key": value}. */
    private static Stream<String> keys(String code) {
        return code.startsWith("\"") && code.contains("\":")
                ? Stream.of(code.substring(1, code.indexOf("\":")))
                : Stream.of(code);
    }

    private static Node.Text text(String value) {
        Source source = new Source("language.md", '"' + value + '"');
        return new Node.Text(new Span(source, 0, value.length() + 2), value);
    }

    private static List<ObjectSchema> tables() {
        List<ObjectSchema> tables = new ArrayList<>();
        for (Field field : Language.class.getDeclaredFields()) {
            if (field.getType() == ObjectSchema.class) {
                try {
                    tables.add((ObjectSchema) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        assertThat(tables).hasSizeGreaterThan(10);
        return tables;
    }
}
