package org.breathcue.mpris;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status;
import org.breathcue.live.Status.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeRequestTest {
    private final VolumeRequest request = new VolumeRequest();

    @ParameterizedTest
    @CsvSource({
        // Half of the amplitude is 6 dB softer.
        "0, 0.5, -2",
        "-6, 1, 2",
        "-6, 0.5, 0",
        "0, 1, 0",
        "0, 2, 0",
        "0, 0, -10",
        "0, -1, -10",
        "-30, 0, 0",
        "-30, 1, 10",
        // One notch of a wheel.
        "0, 0.95, -1",
        "-3, 0.75, 1",
        "0, NaN, 0",
        "-6, Infinity, 2",
        "0, -Infinity, -10"
    })
    void aVolumeBecomesSteps(double db, double factor, int steps) {
        request.ask(factor);
        Gesture gesture = steps < 0 ? Gesture.SOFTER : Gesture.LOUDER;
        assertThat(applied(db)).isEqualTo(Collections.nCopies(Math.abs(steps), gesture));
    }

    @Test
    void theLastOfSeveralRequestsCountsOnce() {
        request.ask(0.1);
        request.ask(0.7);
        assertThat(applied(0)).containsExactly(Gesture.SOFTER);
        assertThat(applied(-3)).isEmpty();
    }

    private List<Gesture> applied(double db) {
        List<Gesture> gestures = new ArrayList<>();
        request.apply(new Status(State.PLAYING, 0, "", db, true), gestures::add);
        return gestures;
    }
}
