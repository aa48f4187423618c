package org.breathcue.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.breathcue.Breathcue;
import org.breathcue.SessionRequest;
import org.breathcue.live.Ending;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.FrameRanges;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Players are killed at random moments, and others go on. Judged by the frames that were heard. {@code -Dbreathcue.places.kills=30}
 * kills more of them, and {@code breathcue.places.first} chooses other moments.
 */
@Tag("once")
class KilledSessionTest {
    private static final int KILLS = Integer.getInteger("breathcue.places.kills", 5);
    private static final int FIRST = Integer.getInteger("breathcue.places.first", 0);
    private static final int RATE = 48_000;
    private static final long MOST_LOST = 10L * RATE;
    /** A block of ten milliseconds, or a fade. */
    private static final long MOST_AT_ONCE = 2L * RATE / 100;

    private static final String SCRIPT = """
            { "title": "Short", "steps": [
              { "name": "Side lean", "setup": "Lean to the {side}.", "enter": "Exhale, and lean.", "sides": "both", "hold": "3 breaths" },
              { "name": "Rest", "setup": "Lie down.", "hold": "20 s" },
              { "name": "Lift", "setup": "Press your feet down.", "times": 4, "flow": [
                { "on": "inhale", "say": "Lift." }, { "on": "exhale", "say": "Lower." } ] } ] }
            """;

    @TempDir
    private Path folder;

    private final Map<String, FrameRanges> heard = new HashMap<>();

    private History history() {
        return new History(folder.resolve("state"), Clock.system(ZoneOffset.UTC));
    }

    @Test
    void nothingIsLostButAFewSeconds() throws Exception {
        Path script = Files.writeString(folder.resolve("short.json"), SCRIPT);
        Random random = new Random(FIRST);
        int parts = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path frames = folder.resolve("frames" + kill);
            Process player = start(script, frames);
            // Every second one within the first second of sound.
            int most = kill % 2 == 0 ? 2500 : 100;
            boolean ended = player.waitFor(random.nextInt(most), TimeUnit.MILLISECONDS);
            player.destroyForcibly().waitFor();
            parts++;
            history().settle();
            checkPlace(frames, ended);
        }
        while (!history().interrupted().isEmpty()) {
            Path frames = folder.resolve("last");
            assertThat(start(script, frames).waitFor(60, TimeUnit.SECONDS)).isTrue();
            parts++;
            checkPlace(frames, true);
        }
        checkHistory(parts, timeline(script));
    }

    private Process start(Path script, Path frames) throws IOException {
        Process process = new ProcessBuilder(Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PlayerToKill.class.getName(),
                                folder.resolve("state").toString(),
                                script.toString(),
                                frames.toString())
                        .toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read()).as("it plays").isEqualTo('p');
        return process;
    }

    /** The next player goes on where this one was, or a few seconds before. */
    private void checkPlace(Path file, boolean ended) throws IOException {
        List<Long> frames = frames(file);
        HistoryEntry latest = history().sessions().entries().stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        FrameRanges all = heard.getOrDefault(latest.id(), FrameRanges.NONE);
        for (int i = 1; i < frames.size(); i++) {
            long step = frames.get(i) - frames.get(i - 1);
            if (step > 0 && step <= MOST_AT_ONCE) {
                all = all.plus(frames.get(i - 1), frames.get(i));
            }
        }
        heard.put(latest.id(), all);
        Optional<Place> place = history().interrupted().stream().findFirst();
        if (ended) {
            assertThat(place).isEmpty();
            assertThat(latest.ending()).isEqualTo(Ending.FINISHED);
        } else if (place.isPresent() && !frames.isEmpty()) {
            long last = frames.get(frames.size() - 1);
            // A player that was killed while it led in again was in front of a breath that was interrupted before.
            long furthest = Math.max(last, all.ranges().isEmpty() ? 0 : end(all));
            assertThat(place.get().frame()).isBetween(last - MOST_LOST, furthest + MOST_AT_ONCE);
            assertThat(latest.ending()).isEqualTo(Ending.KILLED);
        }
    }

    private static long end(FrameRanges frames) {
        return frames.ranges().get(frames.ranges().size() - 1).to();
    }

    private static List<Long> frames(Path file) throws IOException {
        List<Long> frames = new ArrayList<>();
        if (Files.exists(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            while (bytes.remaining() >= Long.BYTES) {
                frames.add(bytes.getLong());
            }
        }
        return frames;
    }

    private static Timeline timeline(Path script) throws Exception {
        try (Breathcue breathcue = Breathcue.in(Path.of("").toAbsolutePath())) {
            return breathcue
                    .prepare(SessionRequest.file(script).withVoice("counting"))
                    .timeline();
        }
    }

    private void checkHistory(int parts, Timeline timeline) throws IOException {
        History.Sessions sessions = history().sessions();
        assertThat(sessions.unreadable()).isEmpty();
        // Every part has one line, and every session is there once.
        assertThat(Files.readAllLines(history().file())).hasSize(parts).doesNotHaveDuplicates();
        assertThat(sessions.entries()).extracting(HistoryEntry::id).doesNotHaveDuplicates();
        for (HistoryEntry session : sessions.entries()) {
            assertThat(session.ending()).isEqualTo(Ending.FINISHED);
            assertThat(session.isFull()).as(session.toString()).isTrue();
            for (Event.Dose dose : timeline.events(Event.Dose.class)) {
                FrameRanges ranges = heard.getOrDefault(session.id(), FrameRanges.NONE);
                assertThat(ranges.contain(dose.startFrame(), dose.endFrame()))
                        .as(
                                "%s: the dose from %d to %d in %s",
                                session.id(), dose.startFrame(), dose.endFrame(), ranges)
                        .isTrue();
            }
        }
    }
}
