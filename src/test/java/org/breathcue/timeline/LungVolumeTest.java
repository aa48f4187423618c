package org.breathcue.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.junit.jupiter.api.Test;

class LungVolumeTest {
    private static final Span NOWHERE = new Span(new Source("test.json", ""), 0, 0);

    @Test
    void anInhaleFillsAndAnExhaleEmpties() {
        assertThat(volumes("INHALE 4", "HOLD_IN 7", "EXHALE 8", "HOLD_OUT 2", "INHALE 4"))
                .containsExactly("0-1", "1-1", "1-0", "0-0", "0-1");
    }

    @Test
    void twoInhalesFillTogether() {
        assertThat(volumes("INHALE 3", "INHALE 1", "EXHALE 3", "EXHALE 1", "EXHALE 4", "INHALE 1"))
                .containsExactly("0-0.75", "0.75-1", "1-0.625", "0.625-0.5", "0.5-0", "0-1");
    }

    @Test
    void aHoldLiesBetweenTwoPartsOfABreath() {
        assertThat(volumes("INHALE 2", "HOLD_IN 1", "INHALE 2", "HOLD_IN 5", "EXHALE 1"))
                .containsExactly("0-0.5", "0.5-0.5", "0.5-1", "1-1", "1-0");
        assertThat(volumes("EXHALE 2", "HOLD_OUT 1", "EXHALE 2")).containsExactly("1-0.5", "0.5-0.5", "0.5-0");
    }

    @Test
    void nothingGoesOnAfterAGap() {
        assertThat(volumes("INHALE 2", "GAP 1", "INHALE 2", "GAP 1", "HOLD_IN 3"))
                .containsExactly("0-1", "0-1", "1-1");
    }

    /** Words such as "INHALE 4": a phase and its length. */
    private static List<String> volumes(String... phases) {
        List<Event.Breath> breaths = new ArrayList<>();
        long now = 0;
        for (String phase : phases) {
            List<String> parts = List.of(phase.split(" ", 2));
            long length = Long.parseLong(parts.get(1));
            if (!parts.get(0).equals("GAP")) {
                breaths.add(new Event.Breath(now, length, NOWHERE, null, BreathPhase.valueOf(parts.get(0)), 0, false));
            }
            now += length;
        }
        return IntStream.range(0, breaths.size())
                .mapToObj(i -> LungVolume.of(breaths, i))
                .map(volume -> (volume.start() + "-" + volume.end()).replace(".0", ""))
                .toList();
    }
}
