package org.breathcue.compile.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.compile.Planned;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Script;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.support.Compiled;
import org.breathcue.support.CountedSounds;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to be known of a session before anything is measured. */
class SessionTest {
    private static final Path GOLDEN = Path.of("src/test/golden/timelines");

    /** Those that are not fitted to a length: what they hold is known before anything is measured. */
    static List<Path> goldenScripts() throws IOException {
        List<Path> unfitted = new ArrayList<>();
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            for (Path folder : folders.sorted().toList()) {
                if (!Files.readString(folder.resolve("script.json")).contains("\"length\"")) {
                    unfitted.add(folder);
                }
            }
        }
        return unfitted;
    }

    @ParameterizedTest
    @MethodSource("goldenScripts")
    void everythingThatSoundsIsToldBefore(Path folder) throws IOException {
        Source source = new Source("script.json", Files.readString(folder.resolve("script.json")));
        FolderLibrary library = new FolderLibrary(List.of(folder), folder);
        Script script = ScriptReader.read(source, library, new Diagnostics()).orElseThrow();
        Session session = session(script);
        Timeline timeline = Compiled.timeline(source, library);
        // The preflight tells the length, and can only be spoken once that is known.
        long preflight = timeline.events(Event.Mark.class).stream()
                .filter(mark -> mark.place() == null)
                .mapToLong(Event::endFrame)
                .sum();
        assertThat(timeline.events(Event.Speech.class))
                .filteredOn(speech -> speech.startFrame() >= preflight)
                .allSatisfy(speech -> assertThat(session.utterances()).containsKey(speech.utterance()));
        assertThat(timeline.events(Event.Chime.class))
                .allSatisfy(chime -> assertThat(session.chimes()).containsKey(chime.sound()));
    }

    @Test
    void wordsAreToldWithThePlaceThatAsksForThemFirst() {
        Session session = session(Planned.steps("""
                        { 'say': 'Hello.' },
                        { 'name': 'Fold', 'caution': 'Slowly.', 'setup': 'Sit.', 'hold': '5 breaths',
                          'enter': 'Go.', 'cues': { 'at': '3 s', 'say': 'Soften.' }, 'leave': 'Up.' },
                        { 'say': 'Hello.' }""").script());
        assertThat(session.utterances().entrySet().stream()
                        .map(told ->
                                told.getKey().text() + " @" + told.getValue().line()))
                .contains("Hello. @1", "Fold @2", "Slowly. @2", "Sit. @2", "Go. @3", "Soften. @3", "Up. @3");
    }

    @Test
    void whatComesNextIsToldToo() {
        String fold = "{ 'name': 'Fold', 'hold': '5 s' }";
        for (String steps : List.of(
                "{ 'pause': '5 s' }, " + fold,
                "{ 'repeat': 2, 'rest': '5 s', 'steps': [" + fold + "] }",
                "{ 'repeat': 2, 'rest': '1 breath', 'steps': [" + fold + "] }")) {
            assertThat(session(Planned.steps(steps).script()).utterances().keySet().stream()
                            .map(Utterance::text))
                    .contains("Next, Fold.");
        }
    }

    @Test
    void whatNothingAsksForIsNotTold() {
        assertThat(session(Planned.steps("{ 'name': 'Fold', 'hold': '119 s' }").script())
                        .chimes())
                .isEmpty();
        Session still = session(Planned.steps("{ 'say': 'Hello.' }, { 'chime': 'bell' }, { 'pause': '5 s' }")
                .script());
        assertThat(still.chimes()).containsOnlyKeys("bell");
        assertThat(still.utterances().keySet().stream().map(Utterance::text)).containsExactly("Hello.");
        assertThat(session(Planned.steps("{ 'name': 'Fold', 'hold': '120 s' }").script())
                        .chimes())
                .containsOnlyKeys("turn");
    }

    @Test
    void theSameTextHasTheSameSeedAndAnotherHasAnother() {
        long seed = Planned.steps("{ 'pause': '5 s' }").timeline().seed();
        assertThat(Planned.steps("{ 'pause': '5 s' }").timeline().seed()).isEqualTo(seed);
        assertThat(Planned.steps("{ 'pause': '6 s' }").timeline().seed()).isNotEqualTo(seed);
    }

    private static Session session(Script script) {
        return Expander.expand(script, CountedSounds.USUAL.voicing().wordsPerMinute(), new Diagnostics())
                .orElseThrow();
    }
}
