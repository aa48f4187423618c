package org.breathcue.voice.prosody;

import static org.assertj.core.api.Assertions.assertThat;

import org.breathcue.pronounce.Pronunciations;
import org.breathcue.voice.english.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BreathGroupsTest {
    private static String grouped(String text) {
        return Written.text(BreathGroups.withPauses(Tokenizer.tokens(text, Pronunciations.NONE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lift your right arm and lean to the left. | Lift your right arm, and lean to the left.",
                "Stay here for a while until your neck lets go. | Stay here for a while, until your neck lets go.",
                "Let your heavy hands sink down into your lap. | Let your heavy hands sink down, into your lap.",
                "Lift both your arms and rest. | Lift both your arms, and rest.",
                "LIFT YOUR ARM AND LEAN LEFT. | LIFT YOUR ARM, AND LEAN LEFT.",
                "In, let your back grow long and let it hang. | In, let your back grow long, and let it hang.",
            })
    void breathsAreTakenBeforeWordsThatJoin(String text, String grouped) {
        assertThat(grouped(text)).isEqualTo(grouped);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Breathe.",
                "Arms and legs.",
                "Lift your right arm, and lean to the left.",
                "Lift it and rest.",
                "Lift both your arms and",
                "Your hand rests on it.",
                "Breathe out. And in. And out.",
                "Let your heavy hands sink down.",
            })
    void shortPartsAreLeftWhole(String text) {
        assertThat(grouped(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one two three and four five six and seven eight nine and ten",
                "one two three four five with six seven eight nine ten with one two",
            })
    void nothingButCommasIsAdded(String text) {
        String grouped = grouped(text);
        assertThat(grouped).isNotEqualTo(text);
        assertThat(grouped.replace(",", "")).isEqualTo(text);
        assertThat(grouped(grouped)).as("grouped again").isEqualTo(grouped);
    }
}
