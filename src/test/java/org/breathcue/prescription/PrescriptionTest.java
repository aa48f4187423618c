package org.breathcue.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.catalog.StretchSummary;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.support.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PrescriptionTest {
    private static final FolderLibrary LIBRARY = new FolderLibrary(List.of(Path.of("scripts")), Path.of(""));

    private static final Pattern BAR = Pattern.compile(" \\| ");

    private static final List<KnownStretch> STRETCHES = StretchSummary.all(LIBRARY).stream()
            .map(stretch -> new KnownStretch(
                    stretch.file(), stretch.name(), stretch.file().equals("cobra")))
            .toList();

    /** The lines as they are written, what each becomes, and what it means, separated by bars. */
    static Stream<String> lines() throws IOException {
        try (InputStream file = Objects.requireNonNull(PrescriptionTest.class.getResourceAsStream("lines.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineMeansWhatItsAuthorMeant(String expected) {
        List<String> parts = BAR.splitAsStream(expected).toList();
        Prescription prescription = Prescription.of("A", parts.get(0), STRETCHES);
        assertThat(prescription.accounts()).singleElement().satisfies(account -> {
            assertThat(account.kind())
                    .isEqualTo(
                            switch (parts.get(1)) {
                                case "stretch" -> Account.Kind.UNDERSTOOD;
                                case "step" -> Account.Kind.WITHOUT_STRETCH;
                                default -> Account.Kind.COMMENT;
                            });
            assertThat(account.meaning()).isEqualTo(parts.get(2));
        });
    }

    @Test
    void everyLineIsAccountedForAndTheScriptWorks() throws IOException {
        List<String> written =
                lines().map(line -> line.substring(0, line.indexOf(" | "))).toList();
        assertThat(written).hasSizeGreaterThan(120);
        Prescription prescription = Prescription.of("A", String.join("\n", written), STRETCHES);
        assertThat(prescription.accounts()).extracting(Account::line).containsExactlyElementsOf(written);
        assertCompiles(prescription);
    }

    @Test
    void severalExercisesCanBeOnALine() {
        Prescription prescription =
                Prescription.of("A", "Bridges x 10, clams x 12 each side; squats 2 x 10", STRETCHES);
        assertThat(prescription.script())
                .isEqualTo("""
                        # A

                        - Bridge x10
                        - "clams" x12 each side
                            within 4 s: {count}.
                        - "squats" 2x10
                            within 4 s: {count}.
                        """.replace("\"clams\"", "\"Clams\"").replace("\"squats\"", "\"Squats\""));
    }

    @Test
    void howOftenIsKept() {
        Prescription prescription =
                Prescription.of("A", "Bridge x10\nRepeat twice daily\n3 x week for 6 weeks", STRETCHES);
        assertThat(prescription.frequency()).isEqualTo(new Frequency(2, 3, 6));
        assertThat(prescription.frequency().words()).isEqualTo("twice a day, 3 days a week, for 6 weeks");
    }

    /** Words, numbers, units and signs in any order: whatever comes of it is a script that can be read. */
    @Test
    void anythingThatIsPastedGivesAScript() {
        List<String> words = List.of(
                "Bridge",
                "Cobra",
                "hold",
                "x",
                "×",
                "3",
                "10-12",
                "½",
                "sets",
                "of",
                "reps",
                "30",
                "sec",
                "\"",
                "'",
                "min",
                "each",
                "side",
                "B/L",
                "(R)",
                ",",
                ";",
                "/",
                "-",
                "rest",
                "kg",
                "band",
                "daily",
                "q2h",
                "{side}",
                "#",
                "//",
                "\\",
                "SLR",
                "\u0001",
                "é",
                "ten",
                ":",
                "until ready",
                "breaths",
                "0",
                "999999999999",
                "to");
        Random random = new Random(7);
        for (int run = 0; run < 3_000; run++) {
            StringBuilder line = new StringBuilder();
            for (int n = 1 + random.nextInt(9); n > 0; n--) {
                line.append(words.get(random.nextInt(words.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            Prescription prescription = Prescription.of("A", line.toString(), STRETCHES);
            assertThat(prescription.accounts()).as(line.toString()).hasSizeLessThan(6);
            assertThat(prescription.script()).startsWith("# A\n");
        }
    }

    private static void assertCompiles(Prescription prescription) {
        Diagnostics diagnostics = new Diagnostics();
        Source source = new Source("a.session", prescription.script());
        assertThat(ScriptReader.readAny(source, LIBRARY, diagnostics)
                        .flatMap(script -> Compiled.timeline(script, diagnostics)))
                .as(prescription.script() + Compiled.told(diagnostics))
                .isPresent();
    }
}
