package org.breathcue.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DiagnosticTextTest {
    private static String full(String text, String marked) {
        Source source = new Source("s.json", text);
        int start = text.indexOf(marked);
        return DiagnosticText.full(new Diagnostic(
                Code.OUT_OF_RANGE, new Span(source, start, start + marked.length()), "wrong", "mend it"));
    }

    @Test
    void caretsStandUnderThePlace() {
        assertThat(full("{\n  \"hold\": \"0 s\"\n}", "0 s")).isEqualTo("""
                        s.json:2:12: error[BC0103]: wrong
                          |
                        2 |   "hold": "0 s"
                          |            ^^^
                          = hint: mend it
                        """);
    }

    @Test
    void columnsCountCodePointsAndCaretsCountTerminalColumns() {
        assertThat(full("\"é😀深e\u0301\" X", "X"))
                .contains("s.json:1:9:")
                .contains("1 | \"é😀深e\u0301\" X\n")
                .contains("  |          ^\n");
    }

    @Test
    void tabsAreShownAsOneSpace() {
        assertThat(full("\t\tX", "X")).contains("1 |   X\n  |   ^\n");
    }

    @Test
    void everyLineEndingCounts() {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(full("a" + end + "b" + end + "  X" + end, "X"))
                    .contains("s.json:3:3:")
                    .contains("3 |   X\n");
        }
    }

    @Test
    void aSpanOverSeveralLinesIsMarkedOnItsFirst() {
        assertThat(full("ab{\n}\n", "{\n}")).contains("1 | ab{\n  |   ^\n");
    }

    @Test
    void theEndOfTheTextCanBeMarked() {
        Source source = new Source("s.json", "ab");
        Diagnostic end = new Diagnostic(Code.SYNTAX, new Span(source, 2, 2), "ends");
        assertThat(DiagnosticText.full(end)).contains("s.json:1:3:").contains("1 | ab\n  |   ^\n");
    }

    @Test
    void aVeryLongLineIsCutAroundThePlace() {
        String text = full("x".repeat(500_000) + "X" + "y".repeat(500_000), "X");
        assertThat(text).contains("…x").contains("y…").hasSizeLessThan(600);
        String[] lines = text.split("\n", -1);
        assertThat(lines[3].indexOf('^')).isEqualTo(lines[2].indexOf('X'));
    }

    @Test
    void controlCharactersAreNotShown() {
        assertThat(full("\u001b[31m\u0007X\u202e", "X")).contains("1 | [31mX\n  |     ^\n");
    }

    @Test
    void conciseIsOneLine() {
        Source source = new Source("s.json", "ab");
        assertThat(DiagnosticText.concise(new Diagnostic(Code.SYNTAX, new Span(source, 1, 2), "wrong", "mend it")))
                .isEqualTo("s.json:1:2: error[BC0001]: wrong (mend it)\n");
    }
}
