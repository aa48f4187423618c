package org.breathcue.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breathcue.support.Sessions.seconds;

import org.breathcue.pcm.Decibels;
import org.breathcue.support.Sessions;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.EventTrack;
import org.junit.jupiter.api.Test;

class DuckingTest {
    private static final double LOW = Decibels.toLinear(-5);

    @Test
    void fallsBeforeTheWordsAndReturnsAfterThem() {
        Ducking ducking = ducking(new Sessions().speech(seconds(2), seconds(1), "Breathe"));
        assertThat(ducking.gain(0)).isEqualTo(1);
        assertThat(ducking.gain(seconds(1.7))).isEqualTo(1);
        assertThat(ducking.gain(seconds(1.85))).isCloseTo((1 + LOW) / 2, within(1e-4));
        assertThat(ducking.gain(seconds(2))).isCloseTo(LOW, within(1e-9));
        assertThat(ducking.gain(seconds(2.5))).isCloseTo(LOW, within(1e-9));
        assertThat(ducking.gain(seconds(3))).isCloseTo(LOW, within(1e-9));
        assertThat(ducking.gain(seconds(3.4))).isCloseTo((1 + LOW) / 2, within(1e-4));
        assertThat(ducking.gain(seconds(3.8))).isEqualTo(1);
    }

    @Test
    void staysLowBetweenWordsThatFollowClosely() {
        Ducking ducking = ducking(
                new Sessions().speech(seconds(2), seconds(1), "Breathe").speech(seconds(3.1), seconds(1), "Breathe"));
        for (double at = 2; at <= 4.1; at += 0.01) {
            assertThat(ducking.gain(seconds(at))).isBetween(LOW - 1e-9, LOW + 0.02);
        }
    }

    @Test
    void neverJumps() {
        Ducking ducking = ducking(
                new Sessions().speech(seconds(0.1), seconds(1), "Breathe").speech(seconds(1.6), seconds(1), "Breathe"));
        for (long frame = 1; frame < seconds(4); frame++) {
            assertThat(ducking.gain(frame)).isCloseTo(ducking.gain(frame - 1), within(1e-4));
        }
    }

    @Test
    void withoutWordsNothingIsDucked() {
        assertThat(ducking(new Sessions()).gain(12)).isEqualTo(1);
    }

    private static Ducking ducking(Sessions session) {
        return new Ducking(
                new EventTrack<>(session.timeline(seconds(10), 0).events(Event.Speech.class)), Sessions.RATE);
    }
}
