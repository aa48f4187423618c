package org.breathcue.script.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.compile.adapt.ScriptAdapter;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;

final class BreathSessionTest {
    private static Timeline timeline(String breath, double seconds) {
        Diagnostics diagnostics = new Diagnostics();
        return BreathSession.of("RATIO", breath, seconds, diagnostics)
                .flatMap(script -> ScriptAdapter.adapt(script, ListenerWishes.NONE.withLength(seconds), diagnostics))
                .flatMap(script -> Compiled.timeline(script, diagnostics))
                .orElseThrow(() -> new AssertionError(Compiled.told(diagnostics)));
    }

    @Test
    void breathsAreWholeAndJustAsAsked() {
        Timeline timeline = timeline("4:7:8", 120);
        List<Event.Breath> breaths = timeline.events(Event.Breath.class);
        assertThat(breaths).hasSizeGreaterThan(10).hasSizeBetween(15, 18);
        assertThat(breaths.size() % 3).isZero();
        for (int i = 0; i < breaths.size(); i++) {
            BreathPhase phase = List.of(BreathPhase.INHALE, BreathPhase.HOLD_IN, BreathPhase.EXHALE)
                    .get(i % 3);
            assertThat(breaths.get(i).phase()).isEqualTo(phase);
            assertThat(breaths.get(i).lengthFrames()).isEqualTo(List.of(4, 7, 8).get(i % 3) * 48_000L);
        }
        assertThat(timeline.frames()).isEqualTo(120 * 48_000L);
    }

    @Test
    void noMoreIsLeftThanABreathTakes() {
        for (int seconds : List.of(60, 61, 65, 69, 300, 599)) {
            Timeline timeline = timeline("4:6", seconds);
            long breathed = timeline.events(Event.Breath.class).stream()
                    .mapToLong(Event::lengthFrames)
                    .sum();
            // Silence and these short chimes take 5 s; the remaining silence is shorter than a breath.
            assertThat(timeline.frames() - breathed).isBetween(5 * 48_000L, 15 * 48_000L - 1);
            assertThat(timeline.frames()).isEqualTo(seconds * 48_000L);
        }
    }

    @Test
    void beginsAndEndsWithAChimeAndNamesTheFirstBreaths() {
        Timeline timeline = timeline("4:6", 100);
        List<Event.Chime> chimes = timeline.events(Event.Chime.class);
        assertThat(chimes.get(0).sound()).isEqualTo("begin");
        assertThat(chimes.get(chimes.size() - 1).sound()).isEqualTo("end");
        assertThat(timeline.events(Event.Speech.class))
                .extracting(Event.Speech::text)
                .startsWith("Inhale.", "Exhale.", "Inhale.", "Exhale.");
    }

    @Test
    void aGlideBecomesSlowerFromBreathToBreath() {
        Timeline timeline = timeline("3:4 to 4:6", 180);
        LongStream inhales = timeline.events(Event.Breath.class).stream()
                .filter(breath -> breath.phase() == BreathPhase.INHALE)
                .mapToLong(Event::lengthFrames);
        long[] lengths = inhales.toArray();
        assertThat(lengths).isSorted();
        assertThat(lengths[0]).isEqualTo(3 * 48_000);
        assertThat(lengths[lengths.length - 1]).isEqualTo(4 * 48_000);
    }
}
