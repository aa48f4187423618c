package org.breathcue.live;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.breathcue.pcm.Outcome;
import org.breathcue.support.AssertionCounter;
import org.breathcue.timeline.Event;
import org.junit.jupiter.api.Test;

/**
 * Random gestures and losses over random sessions, judged by what was heard: which frames of the timeline, at which gain. Where a session
 * resumes after a gesture is stated by {@link ResumePoints}, which shares no code with the transport.
 */
class LivePlayerFuzzTest {
    private static final int ALL_RUNS = 2000;
    private static final int RUNS = Integer.getInteger("breathcue.live.runs", ALL_RUNS);

    /** The first seed: set it and one run to repeat a failure. */
    private static final int FIRST = Integer.getInteger("breathcue.live.first", 0);

    /** About two thirds of what the usual seeds reach. */
    private static final Map<String, Integer> MINIMUMS = Map.ofEntries(
            entry("gestures", 12_000),
            entry("losses", 4_000),
            entry("no clicks", 50_000_000),
            entry("stretches are whole", 25_000_000),
            entry("every utterance", 5_000),
            entry("every dose", 1_000),
            entry("resumes, waited", 1_600),
            entry("resumes, long wait", 220),
            entry("resumes, ready", 400),
            entry("resumes, next", 250),
            entry("resumes, skip side", 250),
            entry("resumes, back", 280),
            entry("resumes, back again", 40),
            entry("resumes, again", 110),
            entry("resumes, where", 100),
            entry("position never falls", 2_500_000),
            entry("the trail is what was heard", 50_000_000),
            entry("position is in the timeline", 5_000_000));

    @Test
    void everythingIsHeardUnlessItWasSkipped() throws Exception {
        AssertionCounter counter = new AssertionCounter();
        for (int seed = FIRST; seed < FIRST + RUNS; seed++) {
            RandomPlay play = new RandomPlay(seed, seed % 3 == 0 ? 0.002 : 0);
            Outcome outcome = play.play();
            counter.count("gestures", play.asked().size());
            counter.count("losses", play.losses().size());
            new HeardChecks("seed " + seed, play, counter).check(outcome);
        }
        if (RUNS >= ALL_RUNS) {
            counter.assertAtLeast(MINIMUMS);
        }
    }

    @Test
    void withoutGesturesItIsTheTimeline() throws Exception {
        long seed = LongStream.iterate(0, s -> s + 1)
                .filter(s ->
                        MadeSession.of(new Random(s)).events(Event.Wait.class).isEmpty())
                .findFirst()
                .orElseThrow();
        RandomPlay play = new RandomPlay(seed, 0).withoutGestures();
        play.play();
        assertThat((long) play.take().size()).isEqualTo(play.timeline().frames());
        assertThat(play.take().stretches()).hasSize(1);
    }
}
