package org.breathcue.script.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.breathcue.catalog.SourceFile;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.compile.adapt.ScriptAdapter;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.DiagnosticText;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Guide;

/**
 * For any bytes, the reader returns; if the result is empty, it reports at least one error; and every diagnostic can be printed. With
 * {@code JAZZER_FUZZ=1} texts are made from the inputs in the resources, which every build reads in {@link ReaderRobustnessTest}.
 */
final class ScriptReaderFuzzTest {
    private static final ListenerWishes EASIER =
            ListenerWishes.NONE.withGuide(Guide.QUIET).withVariation("easier").withPace(5);

    @FuzzTest
    void everyTextIsRead(byte[] bytes) throws IOException {
        Source source;
        try {
            source = SourceFile.read("s.json", new ByteArrayInputStream(bytes));
        } catch (SourceFile.NotTextException e) {
            assertThat(e.problem().span().start()).isNotNegative();
            return;
        }
        StretchLibrary itself = new Itself(source);
        read(source, itself, ListenerWishes.NONE);
        read(source, itself, EASIER);
    }

    private static void read(Source source, StretchLibrary library, ListenerWishes wishes) {
        Diagnostics diagnostics = new Diagnostics();
        boolean something = ScriptReader.readAny(source, library, diagnostics)
                .flatMap(script -> ScriptAdapter.adapt(script, wishes, diagnostics))
                .isPresent();
        assertThat(something).isNotEqualTo(diagnostics.hasErrors());
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            assertThat(DiagnosticText.full(diagnostic)).startsWith("s.json:");
            assertThat(DiagnosticText.concise(diagnostic)).endsWith("\n");
        }
    }

    /** A library in which every stretch has the same text as the script. */
    private record Itself(Source source) implements StretchLibrary {
        @Override
        public Found stretch(String name) {
            return name.length() > 20 ? new Found.Missing() : new Found.Stretch(source);
        }

        @Override
        public List<String> names() {
            return List.of("itself");
        }
    }
}
