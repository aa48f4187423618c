package org.breathcue.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Source;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/** Random gestures at random frames of a session, and what the transport answers, as spans of a file. */
final class GestureCases {
    /** The gestures that change what is played, in the words of a page. */
    static final List<Gesture> GESTURES = List.of(
            Gesture.WAIT, Gesture.NEXT, Gesture.BACK, Gesture.AGAIN, Gesture.WHERE, Gesture.SKIP_SIDE, Gesture.END);

    /** Both sides of what is a long wait, and of what is "back" twice. */
    private static final List<Long> MILLIS = List.of(0L, 2_999L, 3_000L, 9_999L, 10_000L, 10_001L);

    private static final int MOST_MILLIS = 30_000;

    private static final Path SESSIONS = Path.of("scripts");

    private final Timeline timeline;
    private final Transport transport;
    private final GestureTable table;
    private final List<Event.Speech> speech;

    GestureCases(Timeline timeline) {
        this.timeline = timeline;
        this.transport = new Transport(timeline, true);
        this.table = GestureTable.of(timeline);
        this.speech = timeline.events(Event.Speech.class);
    }

    GestureTable table() {
        return table;
    }

    Timeline timeline() {
        return timeline;
    }

    /** Returns the names of the sessions that come with the program. */
    static List<String> library() {
        try (Stream<Path> files = Files.list(SESSIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals(FolderLibrary.PRONUNCIATIONS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the timeline of a session that comes with the program, spoken by the counting voice. */
    static Timeline timeline(String name) throws IOException {
        Source source = new Source(name, Files.readString(SESSIONS.resolve(name)));
        return Compiled.timeline(source, new FolderLibrary(List.of(SESSIONS), Path.of("")));
    }

    /**
     * A part of the file that is played, or a wait.
     *
     * @param from the first frame; 0 for a wait
     * @param to the frame after the last one; 0 for a wait
     * @param stand the frame at which the session stands meanwhile; −1 if it moves
     * @param waitsFor {@code asked}, {@code ready}, or nothing
     * @param waited the duration of the wait so far, in frames
     */
    record Span(long from, long to, long stand, String waitsFor, long waited) {
        static Span moving(long from, long to) {
            return new Span(from, to, -1, "", 0);
        }

        static Span standing(long from, long to, long stand) {
            return new Span(from, to, stand, "", 0);
        }

        static Span waiting(WaitReason why, long stand, long waited) {
            return new Span(0, 0, stand, word(Optional.of(why)), waited);
        }

        /** Returns the word of a page for why a session waits; nothing if it plays. */
        static String word(Optional<WaitReason> why) {
            return why.map(reason -> reason == WaitReason.ASKED ? "asked" : "ready")
                    .orElse("");
        }
    }

    /** A gesture, the state in which it is made, and what is played afterwards. */
    record Case(Gesture gesture, Transport.PlaybackState state, List<Span> spans) {}

    /** Returns a random case. Half of them are near the start or the end of an event, and half of the waits are where the session waits. */
    Case next(Random random) {
        Gesture gesture = GESTURES.get(random.nextInt(GESTURES.size()));
        boolean waits = random.nextBoolean();
        boolean untilReady = waits && random.nextBoolean() && !table.waits().isEmpty();
        long frame = untilReady ? table.waits().get(random.nextInt(table.waits().size())) : frame(random);
        Optional<WaitReason> waiting =
                waits ? Optional.of(untilReady ? WaitReason.UNTIL_READY : WaitReason.ASKED) : Optional.empty();
        long waited = waits ? millis(random) * timeline.frameRate() / 1000 : 0;
        long sinceBack = millis(random) * timeline.frameRate() / 1000;
        Transport.PlaybackState state = new Transport.PlaybackState(frame, waiting, waited, sinceBack);
        return new Case(gesture, state, spans(transport.on(gesture, state)));
    }

    private static long millis(Random random) {
        return random.nextBoolean() ? MILLIS.get(random.nextInt(MILLIS.size())) : random.nextInt(MOST_MILLIS);
    }

    /** Returns a random frame at which a session was interrupted. */
    long interrupted(Random random) {
        return frame(random);
    }

    /** Returns what is played when the session continues there in another run. */
    List<Span> goOn(long frame) {
        return spans(transport.goOn(frame));
    }

    private long frame(Random random) {
        if (random.nextBoolean()) {
            return (long) (random.nextDouble() * timeline.frames());
        }
        Event event = timeline.events().get(random.nextInt(timeline.events().size()));
        long edge = random.nextBoolean() ? event.startFrame() : event.endFrame();
        return Math.max(0, Math.min(timeline.frames(), edge - 1 + random.nextInt(3)));
    }

    /** The pause after words is a part of the place where they are, and the end of the session is no sound of its own. */
    private List<Span> spans(List<Passage> passages) {
        List<Span> spans = new ArrayList<>();
        for (Passage passage : passages) {
            passage.match(
                    moving -> spans.add(Span.moving(moving.from(), moving.to())),
                    again -> spans.add(Span.standing(again.from(), again.to(), again.playhead())),
                    words -> spans.add(words(words)),
                    silence -> false,
                    wait -> spans.add(Span.waiting(wait.why(), wait.playhead(), wait.waited())),
                    chime -> false);
        }
        return spans;
    }

    private Span words(Passage.Words words) {
        return words.phrase()
                .match(
                        repeated -> {
                            Event.Speech last = speech.stream()
                                    .filter(event -> event.startFrame() <= words.playhead()
                                            && event.utterance().equals(repeated.utterance()))
                                    .reduce((earlier, later) -> later)
                                    .orElseThrow();
                            return Span.standing(last.startFrame(), last.endFrame(), words.playhead());
                        },
                        announcement -> {
                            int told = table.told().indexOf(announcement.text());
                            return Span.standing(slot(told), slot(told + 1), words.playhead());
                        });
    }

    /** Returns the first frame of the place where a text is told. The places are not those of a real file. */
    long slot(int told) {
        return timeline.frames() + timeline.frameRate() * (2L + 6L * told);
    }
}
