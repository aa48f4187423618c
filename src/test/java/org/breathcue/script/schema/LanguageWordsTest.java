package org.breathcue.script.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.value.HoldMomentParser;
import org.breathcue.timeline.Sound;
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
        for (ObjectSchema object : KeyTable.OBJECTS.keySet()) {
            assertThat(keys).as("keys of " + object.of()).containsAll(object.known());
        }
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
                .containsAll(LineSchemas.phases())
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
}
