package org.breathcue.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.lint.Lint;
import org.breathcue.script.Script;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks that all examples in {@code docs/language.md} and {@code README.md} compile without problems. */
final class LanguagePageTest {
    private static final Path PAGE = Path.of("docs/language.md");

    /** A JSON block. If it is not a whole file, the comment before it says what it is. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)(?:^<!-- (?<kind>.+) -->\n)?^```json\n(?<text>(?s:.*?\n))```$");

    private static final String RECIPE = "recipe ";

    private record Example(Path page, int line, String kind, String text) {
        String name() {
            return page + ", line " + line + (kind.isEmpty() ? "" : ", " + kind);
        }

        /** Returns the example as a whole file. */
        String file() {
            return switch (kind) {
                case "steps" -> "{ \"title\": \"Example\", \"steps\": [" + text + "] }";
                case "session keys" -> "{ \"title\": \"Example\", " + text + ", \"steps\": [{ \"say\": \"Hello.\" }] }";
                case "stretch keys" ->
                    "{ \"title\": \"Example\", \"steps\": [{ \"name\": \"Example\", " + text + "}] }";
                default -> {
                    assertThat(kind).as("what it is: " + name()).matches("|" + RECIPE + "[a-z-]+");
                    yield text;
                }
            };
        }
    }

    @TestFactory
    Stream<DynamicTest> examplesHaveNoProblems() throws IOException {
        return Stream.concat(examples(PAGE).stream(), examples(Path.of("README.md")).stream())
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
    }

    private static void check(Example example) {
        Source source = new Source(example.name(), example.file());
        Diagnostics diagnostics = new Diagnostics();
        FolderLibrary installed = new FolderLibrary(List.of(Path.of("scripts")), Path.of(""));
        Optional<Script> script = ScriptReader.readAny(source, installed, diagnostics);
        Optional<Timeline> timeline = script.flatMap(s -> Compiled.timeline(s, diagnostics));
        script.ifPresent(
                s -> Lint.check(s, timeline, words -> List.of(), (word, text) -> Optional.empty(), diagnostics));
        assertThat(Compiled.told(diagnostics)).isEmpty();
        assertThat(timeline).isPresent();
    }

    @Test
    void recipesAreWhatTheGoldenTimelinesAreMadeFrom() throws IOException {
        List<Example> recipes = examples(PAGE).stream()
                .filter(example -> example.kind().startsWith(RECIPE))
                .toList();
        assertThat(Golden.cases("timelines"))
                .extracting(folder -> folder.getFileName().toString())
                .filteredOn(name -> name.startsWith("recipe-"))
                .containsExactlyInAnyOrderElementsOf(
                        recipes.stream().map(LanguagePageTest::folder).toList());
        for (Example recipe : recipes) {
            Path script =
                    Golden.ROOT.resolve("timelines").resolve(folder(recipe)).resolve("script.json");
            assertThat(recipe.text()).as(recipe.name()).isEqualTo(Files.readString(script));
        }
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        String page = Files.readString(PAGE);
        List<String> headings = page.lines()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
        Pattern.compile("\\]\\(([^)]+)\\)").matcher(page).results().forEach(link -> {
            String to = link.group(1);
            if (to.startsWith("#")) {
                assertThat(headings).contains(to.substring(1));
            } else {
                assertThat(PAGE.resolveSibling(to)).exists();
            }
        });
    }

    private static String folder(Example recipe) {
        return recipe.kind().replace(' ', '-');
    }

    private static List<Example> examples(Path page) throws IOException {
        String text = Files.readString(page);
        List<Example> examples = EXAMPLE.matcher(text)
                .results()
                .map(found -> example(page, text, found))
                .toList();
        long fences = text.lines().filter(line -> line.startsWith("```json")).count();
        assertThat(examples)
                .as("every block of JSON is an example")
                .isNotEmpty()
                .hasSize(Math.toIntExact(fences));
        return examples;
    }

    private static Example example(Path page, String text, MatchResult found) {
        int line = Math.toIntExact(text.substring(0, found.start(2)).lines().count());
        return new Example(page, line, Optional.ofNullable(found.group(1)).orElse(""), found.group(2));
    }
}
