package org.breathcue.script.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.DiagnosticText;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.support.AssertionCounter;
import org.junit.jupiter.api.Test;

/** For any text, the reader returns; if the result is empty, it reports at least one error; and every diagnostic can be printed. */
final class ReaderRobustnessTest {
    private static final StretchLibrary NOTHING = new FolderLibrary(List.of(), Path.of(""));
    private static final String STRANGE = "{}[]\",:\\0189.-+eEu/*\n\r\t '\u0000\u001b\ud800\udc00é😀nft";

    @Test
    void everyBeginningOfAScriptIsRead() throws IOException {
        AssertionCounter counter = new AssertionCounter();
        for (String text : corpus()) {
            if (text.length() < 4000) {
                for (int end = 0; end < text.length(); end++) {
                    read(text.substring(0, end), counter);
                }
            }
        }
        counter.assertAtLeast(Map.of("read", 50, "refused", 30_000, "diagnostic", 30_000));
    }

    @Test
    void everyChangeOfAScriptIsRead() throws IOException {
        AssertionCounter counter = new AssertionCounter();
        Random random = new Random(1);
        List<String> corpus = corpus();
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder(corpus.get(random.nextInt(corpus.size())));
            for (int change = 0; change <= random.nextInt(3) && text.length() > 0; change++) {
                int at = random.nextInt(text.length());
                char strange = STRANGE.charAt(random.nextInt(STRANGE.length()));
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, strange);
                    case 2 -> text.setCharAt(at, strange);
                    default -> {
                        int end = Math.min(text.length(), at + random.nextInt(30));
                        text.insert(random.nextInt(text.length()), text.substring(at, end));
                    }
                }
            }
            read(text.toString(), counter);
        }
        counter.assertAtLeast(Map.of("read", 800, "refused", 12_000, "diagnostic", 16_000));
    }

    @Test
    void everyInputOfTheFuzzTargetIsRead() throws IOException {
        List<Path> inputs;
        try (Stream<Path> files =
                Files.list(Path.of("src/test/resources/org/breathcue/script/parse/ScriptReaderFuzzTestInputs"))) {
            inputs = files.sorted().toList();
        }
        assertThat(inputs).hasSizeGreaterThan(100);
        for (Path input : inputs) {
            new ScriptReaderFuzzTest().everyTextIsRead(Files.readAllBytes(input));
        }
    }

    private static void read(String text, AssertionCounter counter) {
        Diagnostics diagnostics = new Diagnostics();
        boolean something = ScriptReader.readAny(new Source("s.json", text), NOTHING, diagnostics)
                .isPresent();
        assertThat(something).as(text).isNotEqualTo(diagnostics.hasErrors());
        counter.count(something ? "read" : "refused");
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            counter.count("diagnostic");
            assertThat(DiagnosticText.full(diagnostic)).startsWith("s.json:");
        }
    }

    private static List<String> corpus() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/golden"))) {
            return files.filter(file ->
                            file.endsWith("script.json") && !file.toString().contains("not-utf8"))
                    .sorted()
                    .map(ReaderRobustnessTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
