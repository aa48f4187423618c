package org.breathcue.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AppendixTest {
    private static final int RATE = 100;

    @Test
    void placesFollowTheSessionOneAfterTheOther() {
        Appendix appendix =
                Appendix.of(List.of("Here.", "Left side, seated twist, 20 seconds left."), 5_001, RATE, 30, 150);
        assertThat(appendix.chime()).isEqualTo(new Appendix.Chime(5_201, 5_231));
        assertThat(appendix.told())
                .containsExactly(
                        new Appendix.Told("Here.", 5_431, 6_031),
                        new Appendix.Told("Left side, seated twist, 20 seconds left.", 6_031, 6_631));
        assertThat(appendix.room()).isEqualTo(new Appendix.Room(6_631, 9_631, 12_631));
        assertThat(appendix.end()).isEqualTo(12_631);
    }

    @Test
    void longWordsAndSlowVoicesHaveLongerPlaces() {
        String text = "Right side, reclining hand to big toe pose with a strap, 85 seconds left.";
        assertThat(seconds(text, 300)).isEqualTo(6);
        assertThat(seconds(text, 150)).isEqualTo(9);
        assertThat(seconds(text, 60)).isEqualTo(21);
    }

    private static long seconds(String text, int wordsPerMinute) {
        Appendix.Told told =
                Appendix.of(List.of(text), 0, RATE, 0, wordsPerMinute).told().get(0);
        return (told.to() - told.from()) / RATE;
    }
}
