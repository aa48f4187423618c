package org.breathcue.script.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.DiagnosticText;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.outside.generate.GeneratedScript;
import org.breathcue.outside.generate.ScriptGenerator;
import org.breathcue.script.json.Node;
import org.breathcue.script.json.TreeReader;
import org.breathcue.script.json.TreeWriter;
import org.breathcue.support.AssertionCounter;
import org.junit.jupiter.api.Test;

/** Whatever a script says in JSON, it says as text, and back. No text makes the reader fail. */
final class TextFormTest {
    private static final List<String> STRETCHES = new FolderLibrary(List.of(Path.of("scripts")), Path.of("")).names();

    @Test
    void everyScriptOfTheLibraryAndOfTheGoldenTestsIsTheSameInBothForms() throws IOException {
        List<Path> scripts = scripts();
        assertThat(scripts).hasSizeGreaterThan(100);
        long lines = 0;
        long json = 0;
        for (Path script : scripts) {
            String text = sameInBothForms(script.toString(), Files.readString(script), STRETCHES);
            lines += text.lines().count();
            json += text.lines()
                    .filter(line -> line.strip().startsWith("- {") || line.matches(".*: [{\\[].*"))
                    .count();
        }
        assertThat(json).as("lines in JSON of " + lines).isLessThan(lines / 25);
    }

    @Test
    void randomScriptsAreTheSameInBothForms() throws IOException {
        for (long seed = 0; seed < 1_000; seed++) {
            GeneratedScript script = ScriptGenerator.generate(seed);
            List<String> files = List.copyOf(script.stretches().keySet());
            sameInBothForms("seed " + seed, script.session(), files);
            for (Map.Entry<String, String> stretch : script.stretches().entrySet()) {
                sameInBothForms("seed " + seed + " " + stretch.getKey(), stretch.getValue(), files);
            }
        }
    }

    /** Trees that are no valid scripts, with any keys, any words and values of any kind at any place. */
    @Test
    void randomTreesAreTheSameInBothForms() throws IOException {
        for (long seed = 0; seed < 1_000; seed++) {
            String tree = new RandomTree(seed).session();
            sameInBothForms("seed " + seed, tree, STRETCHES);
        }
    }

    @Test
    void everyBeginningOfATextIsRead() throws IOException {
        AssertionCounter counter = new AssertionCounter();
        for (String text : texts()) {
            if (text.length() < 500) {
                for (int end = 0; end < text.length(); end++) {
                    read(text.substring(0, end), counter);
                }
            }
        }
        counter.assertAtLeast(Map.of("read", 1_000, "refused", 1_000));
    }

    @Test
    void everyChangeOfATextIsRead() throws IOException {
        AssertionCounter counter = new AssertionCounter();
        Random random = new Random(1);
        String strange = "#-:/,\"{}[] \n\r\t\\0189x×.'\u0000\u001b\ud800\udc00é😀\u2028n";
        List<String> corpus = texts();
        for (int run = 0; run < 3_000; run++) {
            StringBuilder text = new StringBuilder(corpus.get(random.nextInt(corpus.size())));
            for (int change = 0; change <= random.nextInt(3) && text.length() > 0; change++) {
                int at = random.nextInt(text.length());
                char c = strange.charAt(random.nextInt(strange.length()));
                switch (random.nextInt(5)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, c);
                    case 2 -> text.setCharAt(at, c);
                    case 3 -> text.insert(at, "\n" + " ".repeat(random.nextInt(6)));
                    default -> {
                        int end = Math.min(text.length(), at + random.nextInt(30));
                        text.insert(random.nextInt(text.length()), text.substring(at, end));
                    }
                }
            }
            read(text.toString(), counter);
        }
        counter.assertAtLeast(Map.of("read", 500, "refused", 500));
    }

    /** Reads a text. Every problem can be printed, and every node is inside the text. */
    private static void read(String text, AssertionCounter counter) {
        Source source = new Source("s.session", text);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Node> tree = TextReader.read(source, STRETCHES, diagnostics);
        assertThat(tree.isPresent()).as(text).isNotEqualTo(diagnostics.hasErrors());
        diagnostics
                .sorted()
                .forEach(problem -> assertThat(DiagnosticText.full(problem)).startsWith("s.session:"));
        tree.ifPresent(root -> assertInside(root, source));
        counter.count(tree.isPresent() ? "read" : "refused");
    }

    private static void assertInside(Node node, Source source) {
        Span span = node.span();
        assertThat(span.source()).isSameAs(source);
        if (node instanceof Node.Obj object) {
            object.members().values().forEach(member -> assertInside(member.value(), source));
        } else if (node instanceof Node.Arr list) {
            list.items().forEach(item -> assertInside(item, source));
        } else if (node instanceof Node.Text text && !text.value().isEmpty()) {
            Span last = text.part(text.value().length() - 1, text.value().length());
            assertThat(last.end()).isLessThanOrEqualTo(source.text().length());
        }
    }

    private static String sameInBothForms(String name, String json, List<String> stretches) {
        Node tree = tree(new Source(name, json));
        Optional<String> text = TextWriter.write(tree, stretches);
        assertThat(text).as(name + "\n" + json).isPresent();
        Diagnostics diagnostics = new Diagnostics();
        Source written = new Source("s.session", text.get());
        Optional<Node> back = TextReader.read(written, stretches, diagnostics);
        assertThat(diagnostics.sorted()).as(name + "\n" + text.get()).isEmpty();
        assertThat(TextReader.startsWithHeading(written)).isTrue();
        assertThat(SameTree.is(back.orElseThrow(), tree))
                .as(name + "\n" + text.get())
                .isTrue();
        assertInside(back.get(), written);
        Node again = tree(new Source("s.json", TreeWriter.lines(back.get())));
        assertThat(SameTree.is(again, tree)).as(name + "\n" + text.get()).isTrue();
        return text.get();
    }

    private static Node tree(Source source) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Node> tree = TreeReader.read(source, diagnostics);
        assertThat(diagnostics.sorted()).as(source.text()).isEmpty();
        return tree.orElseThrow();
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path script : scripts()) {
            TextWriter.write(tree(new Source("s.json", Files.readString(script))), STRETCHES)
                    .ifPresent(texts::add);
        }
        return texts;
    }

    private static List<Path> scripts() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("scripts", "scripts/stretches", "src/test/golden/timelines")) {
            try (Stream<Path> files = Files.walk(Path.of(folder), folder.equals("scripts") ? 1 : 3)) {
                files.filter(file -> file.toString().endsWith(".json")
                                && !file.endsWith(FolderLibrary.PRONUNCIATIONS)
                                && (folder.startsWith("scripts")
                                        || file.endsWith("script.json")
                                        || String.valueOf(file.getParent()).endsWith("stretches")))
                        .sorted()
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** A session with random steps, as JSON. */
    private static final class RandomTree {
        private static final List<String> KEYS = List.of(
                "say",
                "name",
                "stretch",
                "pause",
                "chime",
                "breathe",
                "repeat",
                "steps",
                "hold",
                "times",
                "sets",
                "rest",
                "switch",
                "settle",
                "sides",
                "build",
                "optional",
                "announce",
                "variation",
                "variations",
                "setup",
                "enter",
                "flow",
                "leave",
                "cues",
                "caution",
                "props",
                "calls",
                "breath",
                "guide",
                "sound",
                "words",
                "position",
                "about",
                "at 3",
                "every day",
                "30 s",
                "inhale",
                "odd key",
                "a: b",
                "-",
                "# x",
                "// y",
                "",
                "\"q\"",
                "é\n");
        private static final List<String> WORDS = List.of(
                "Welcome.",
                "10",
                "2x10",
                "x8",
                "30 s",
                "3-5 breaths",
                "until ready, 30 s",
                "both",
                "alternate",
                "none",
                "null",
                "true",
                "{side} hand up",
                "a / b",
                " / ",
                "/",
                "\"Quoted\"",
                "\"Half",
                "// no comment",
                "# no title",
                "- no step",
                "-",
                "two\nlines",
                " spaces ",
                "",
                "Cat-cow",
                "cat and cow",
                "say 3 s: hello",
                "say: hi",
                "Remember: breathe",
                "key:",
                "[1]",
                "{}",
                "{ \"a\": 1 }",
                "a, b",
                "rest 10 s",
                "optional",
                "each side",
                "Bridge x3",
                "90/90",
                "4:6",
                "\t",
                "\u2028",
                "ünï",
                "pause 3 s",
                "repeat",
                "at halfway",
                "every 30 s",
                "exhale",
                "1.5e3");

        private final Random random;

        RandomTree(long seed) {
            random = new Random(seed);
        }

        String session() {
            Map<String, Object> session = new LinkedHashMap<>();
            session.put("title", pick(WORDS));
            for (int n = random.nextInt(4); n > 0; n--) {
                session.put(pick(KEYS), value(2));
            }
            List<Object> steps = new ArrayList<>();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                steps.add(step(2));
            }
            session.put("steps", steps);
            return json(session);
        }

        private Object step(int depth) {
            return random.nextInt(12) == 0 ? value(1) : object(depth);
        }

        private Map<String, Object> object(int depth) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int n = random.nextInt(6); n > 0; n--) {
                object.put(pick(KEYS), value(depth));
            }
            return object;
        }

        private Object value(int depth) {
            int kind = random.nextInt(depth > 0 ? 12 : 8);
            return switch (kind) {
                case 0 -> random.nextInt(100);
                case 1 -> random.nextInt(100) / 4.0;
                case 2 -> random.nextBoolean();
                case 3 -> Optional.empty();
                case 8, 9 -> object(depth - 1);
                case 10, 11 -> {
                    List<Object> list = new ArrayList<>();
                    for (int n = random.nextInt(4); n > 0; n--) {
                        list.add(value(depth - 1));
                    }
                    yield list;
                }
                default -> pick(WORDS);
            };
        }

        private <T> T pick(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private static String json(Object value) {
            if (value instanceof Map<?, ?> object) {
                List<String> members = new ArrayList<>();
                object.forEach(
                        (key, inner) -> members.add(TreeWriter.quoted(String.valueOf(key)) + ": " + json(inner)));
                return "{" + String.join(", ", members) + "}";
            }
            if (value instanceof List<?> list) {
                return "["
                        + String.join(", ", list.stream().map(RandomTree::json).toList()) + "]";
            }
            return value instanceof String text
                    ? TreeWriter.quoted(text)
                    : value instanceof Optional<?> ? "null" : String.valueOf(value);
        }
    }
}
