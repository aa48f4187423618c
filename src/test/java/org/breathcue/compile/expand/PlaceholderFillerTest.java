package org.breathcue.compile.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.compile.Planned;
import org.junit.jupiter.api.Test;

/** What the engine says by itself outside doses, and what it puts into words. */
class PlaceholderFillerTest {
    @Test
    void whatComesNextIsSaidWhereItFitsIntoTheTime() {
        // Eleven characters.
        assertThat(after("{ 'pause': '0.55 s' }")).contains("Next, Fold.");
        assertThat(after("{ 'pause': '0.54 s' }")).doesNotContain("Next, Fold.");
        assertThat(after("{ 'pause': '5 s' }, { 'chime': 'bell' }")).doesNotContain("Next, Fold.");
    }

    private static List<String> after(String steps) {
        return Planned.steps("{ 'chime': 'bell' }, " + steps + ", { 'name': 'Fold', 'hold': '5 s' }")
                .said();
    }

    @Test
    void anAmountIsSaidInMinutesWhenItIsSomeOrLongerThanNinetySeconds() {
        assertThat(said("20 s")).isEqualTo("20 seconds");
        assertThat(said("1 s")).isEqualTo("1 second");
        assertThat(said("1.5 s")).isEqualTo("1.5 seconds");
        assertThat(said("60 s")).isEqualTo("1 minute");
        assertThat(said("90 s")).isEqualTo("90 seconds");
        assertThat(said("91 s")).isEqualTo("1 minute 31 seconds");
        assertThat(said("120 s")).isEqualTo("2 minutes");
        assertThat(said("121 s")).isEqualTo("2 minutes 1 second");
        assertThat(said("1 breath")).isEqualTo("1 breath");
        assertThat(said("5 breaths")).isEqualTo("5 breaths");
        assertThat(said("90 breaths")).isEqualTo("90 breaths");
    }

    private static String said(String hold) {
        return Planned.session("'calls': [],", "{ 'name': 'Fold', 'setup': '{hold}', 'hold': '" + hold + "' }")
                .said()
                .get(1);
    }

    @Test
    void aPreflightTellsALengthThatIsWholeMinutesAsItIs() {
        String preflight = "'preflight': true, 'length': '%s',";
        String fold = "{ 'name': 'Fold', 'props': ['a mat'], 'position': 'prone', 'hold': '20-300 s' }";
        assertThat(Planned.session(preflight.formatted("2 min"), fold).said())
                .startsWith("This session takes 2 minutes.", "You need a mat.", "You will be lying on your front.");
        assertThat(Planned.session(preflight.formatted("121 s"), fold).said())
                .startsWith("This session takes about 2 minutes.");
        assertThat(Planned.session(preflight.formatted("60 s"), fold).said())
                .startsWith("This session takes 1 minute.");
    }

    @Test
    void everyLineThatStartsWithAPhaseTheBreathLacksIsTold() {
        String lacks = "BC0304 this line starts with a held breath, but the breath has no such phase";
        String line = "{ 'on': 'hold in', 'say': 'Stay.' }";
        assertThat(Planned.steps("{ 'name': 'Fold', 'hold': '20 s', 'enter': " + line + " }")
                        .told())
                .containsExactly(lacks);
        assertThat(Planned.steps("{ 'name': 'Fold', 'hold': '20 s', 'leave': " + line + " }")
                        .told())
                .containsExactly(lacks);
        assertThat(Planned.steps("{ 'name': 'Fold', 'flow': [" + line + "] }").told())
                .containsExactly(lacks);
        assertThat(Planned.steps("{ 'name': 'Fold', 'hold': '20 s', 'cues': "
                                + line.replace("'on'", "'at': '3 s', 'on'") + " }")
                        .told())
                .containsExactly(lacks);
    }

    @Test
    void aCountIsHeardWhereTheShortFormCounts() {
        String row =
                "{ 'name': 'Row', 'times': 3, 'flow': [{ 'on': 'exhale', 'say': 'Pull. {count}.', 'short': '%s' }] }";
        assertThat(Planned.steps(row.formatted("{count}.")).said()).containsExactly("Row", "Pull. 1.", "2.", "3.");
        assertThat(Planned.steps(row.formatted("Pull.")).said()).containsExactly("Row", "Pull. 1.", "Pull.");
        assertThat(Planned.steps(row.formatted("Pull.").replace(" {count}.", ""))
                        .said())
                .containsExactly("Row", "Pull.", "Pull.");
    }
}
