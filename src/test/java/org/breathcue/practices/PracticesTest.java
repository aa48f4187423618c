package org.breathcue.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Severity;
import org.breathcue.diagnostic.Source;
import org.breathcue.lint.Lint;
import org.breathcue.script.Script;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Practices as practitioners write them, in a few lines each, and their times. The scripts are resources beside this class. */
final class PracticesTest {
    private static final FolderLibrary NO_LIBRARY = new FolderLibrary(List.of(), Path.of(""));

    @ParameterizedTest
    @ValueSource(strings = {"physiological-sigh", "nadi-shodhana", "sun-salutation"})
    void nothingIsWrong(String name) throws IOException {
        Diagnostics found = new Diagnostics();
        Script script = ScriptReader.read(source(name), NO_LIBRARY, found).orElseThrow();
        Lint.check(script, Optional.of(timeline(name)), words -> List.of(), (word, text) -> Optional.empty(), found);
        assertThat(found.sorted().stream().filter(told -> told.code().severity() != Severity.NOTE))
                .isEmpty();
    }

    @Test
    void aSighIsTwoInhalesAndALongExhale() throws IOException {
        Timeline timeline = timeline("physiological-sigh");
        List<Event.Breath> breaths = timeline.events(Event.Breath.class);
        assertThat(breaths).hasSize(15);
        for (int i = 0; i < breaths.size(); i += 3) {
            assertThat(breaths.subList(i, i + 3).stream().map(Event.Breath::phase))
                    .containsExactly(BreathPhase.INHALE, BreathPhase.INHALE, BreathPhase.EXHALE);
            assertThat(breaths.subList(i, i + 3).stream().map(breath -> seconds(timeline, breath)))
                    .containsExactly(3.0, 1.0, 8.0);
        }
        assertThat(doses(timeline)).containsExactly(60.0);
    }

    @Test
    void everyRoundOfRetentionIsLongerAndHasItsWords() throws IOException {
        Timeline timeline = timeline("retention-in-rounds");
        assertThat(doses(timeline)).containsExactly(120.0, 60.0, 15.0, 120.0, 75.0, 15.0, 120.0, 90.0, 15.0);
        List<Event.Breath> held = timeline.events(Event.Breath.class).stream()
                .filter(breath -> breath.phase().isHold())
                .toList();
        assertThat(held.stream().map(breath -> breath.phase().key() + " " + seconds(timeline, breath)))
                .containsExactly(
                        "holdOut 60.0", "holdIn 15.0", "holdOut 75.0", "holdIn 15.0", "holdOut 90.0", "holdIn 15.0");
        for (String words : List.of("Exhale, and hold.", "Breathe in deeply, and hold.", "And let it go.")) {
            assertThat(starts(timeline, words)).as(words).hasSize(3);
        }
        assertThat(timeline.events(Event.Wait.class)).hasSize(3);
    }

    @Test
    void everyNostrilIsNamedEveryTime() throws IOException {
        Timeline timeline = timeline("nadi-shodhana");
        for (String words : List.of("Inhale left.", "Exhale right.", "Inhale right.", "Exhale left.")) {
            List<Double> starts = starts(timeline, words);
            assertThat(starts).as(words).hasSize(3);
            assertThat(starts.get(1) - starts.get(0)).isCloseTo(20, within(1e-6));
            assertThat(starts.get(2) - starts.get(1)).isCloseTo(20, within(1e-6));
        }
    }

    @Test
    void aSunSalutationStaysInTheDogForFiveBreaths() throws IOException {
        Timeline timeline = timeline("sun-salutation");
        List<Double> dogs = starts(timeline, "Exhale, downward dog.");
        List<Double> after = starts(timeline, "Inhale, step to your hands.");
        assertThat(after.get(0) - dogs.get(0)).isCloseTo(4 + 5 * 8, within(1e-6));
        assertThat(dogs.get(1) - dogs.get(0)).isCloseTo(5 * 8 + 5 * 8, within(1e-6));
        assertThat(doses(timeline)).containsExactly(24.0, 40.0, 16.0, 24.0, 40.0, 16.0);
        assertThat(starts(timeline, "Last breath.")).hasSize(2);
    }

    private static List<Double> doses(Timeline timeline) {
        return timeline.events(Event.Dose.class).stream()
                .map(dose -> seconds(timeline, dose))
                .toList();
    }

    private static List<Double> starts(Timeline timeline, String words) {
        return timeline.events(Event.Speech.class).stream()
                .filter(speech -> speech.text().equals(words))
                .map(speech -> (double) speech.startFrame() / timeline.frameRate())
                .toList();
    }

    private static double seconds(Timeline timeline, Event event) {
        return (double) event.lengthFrames() / timeline.frameRate();
    }

    private static Timeline timeline(String name) throws IOException {
        return Compiled.timeline(source(name), NO_LIBRARY, ListenerWishes.NONE);
    }

    private static Source source(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PracticesTest.class.getResourceAsStream(name + ".json"))) {
            return new Source(name + ".json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
