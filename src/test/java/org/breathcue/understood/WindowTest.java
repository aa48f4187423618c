package org.breathcue.understood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.understood.Window.Part;
import org.junit.jupiter.api.Test;

/** Uses ten frames per second, so a pause has 7 frames and a window 250. */
final class WindowTest {
    private static final int RATE = 10;

    private static Spoken spoken(long start, long length) {
        return new Spoken(start, length, "Words.", "say", "x.json:1");
    }

    @Test
    void longPausesAreShortenedAndShortOnesKept() {
        List<Window> windows = Window.of(RATE, 1000, List.of(spoken(2, 10), spoken(17, 10), spoken(900, 20)));
        assertThat(windows).hasSize(1);
        assertThat(windows.get(0).parts()).containsExactly(new Part(0, 15), new Part(15, 31), new Part(896, 924));
    }

    @Test
    void aWindowIsNoLongerThanWhisperHears() {
        List<Spoken> spoken = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            spoken.add(spoken(100L * i + 50, 20 + i));
        }
        List<Window> windows = Window.of(RATE, 4200, spoken);
        assertThat(windows).hasSizeGreaterThan(4);
        assertThat(windows).allSatisfy(window -> {
            assertThat(window.frames()).isLessThanOrEqualTo(250);
            assertThat(window.parts()).hasSameSizeAs(window.spoken());
        });
        assertThat(windows.stream().flatMap(window -> window.spoken().stream())).containsExactlyElementsOf(spoken);
    }

    @Test
    void oneThatIsLongerIsHeardAlone() {
        List<Window> windows = Window.of(RATE, 1000, List.of(spoken(10, 10), spoken(100, 300), spoken(500, 10)));
        assertThat(windows).extracting(window -> window.spoken().size()).containsExactly(1, 1, 1);
    }

    @Test
    void nothingSaidIsNothingToHear() {
        assertThat(Window.of(RATE, 1000, List.of())).isEmpty();
    }
}
