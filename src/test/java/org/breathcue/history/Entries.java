package org.breathcue.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.live.Ending;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Side;

/** Entries for tests. */
final class Entries {
    private Entries() {}

    static Clock clock(String instant, String zone) {
        return Clock.fixed(Instant.parse(instant), ZoneId.of(zone));
    }

    /** A session of twelve minutes that was played to its end. */
    static HistoryEntry finished(String id, String started) {
        return entry(id, 1, OffsetDateTime.parse(started), Ending.FINISHED, 30);
    }

    static HistoryEntry entry(String id, int part, OffsetDateTime started, Ending ending, double given) {
        return new HistoryEntry(
                id,
                part,
                started,
                started.plus(Duration.ofMinutes(12)),
                "Mid-back reset",
                new PlayedScript("mid-back-reset", "ab".repeat(32)),
                new PlayedCommand("play", "mid-back-reset", Map.of("length", List.of("12m"))),
                "kevin16",
                0,
                720,
                723.5,
                720,
                ending,
                List.of(
                        new GivenDose(3, "cobra", "Cobra, \"low\"", Side.NONE, 1, 1, DoseUnit.SECONDS, 30, given),
                        new GivenDose(
                                4, "thread-the-needle", "Thread the needle", Side.LEFT, 1, 2, DoseUnit.BREATHS, 5, 5)),
                List.of(new HistoryEntry.Wait(12.25, 3.5, true)),
                List.of(new HistoryEntry.Skip(20, 31.125)),
                2,
                Optional.of(new HistoryEntry.Stage("mid-back-in-six-weeks", "week 2")),
                Optional.empty());
    }

    static OffsetDateTime day(int dayOfNovember) {
        return OffsetDateTime.of(2026, 11, dayOfNovember, 18, 20, 0, 0, ZoneOffset.ofHours(1));
    }
}
