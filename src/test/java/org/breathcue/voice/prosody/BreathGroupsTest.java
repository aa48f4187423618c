package org.breathcue.voice.prosody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.voice.english.Token;
import org.breathcue.voice.english.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BreathGroupsTest {
    private static final String MAY_BREATHE = " \\|";

    private static List<Token> tokens(String text) {
        return Tokenizer.tokens(text, Pronunciations.NONE);
    }

    private static String grouped(String text) {
        return grouped(text, Integer.MAX_VALUE);
    }

    private static String grouped(String text, int most) {
        return Written.text(BreathGroups.withPauses(tokens(text), most, 3));
    }

    @Test
    void breathsNeverSplitPhrases() throws IOException {
        List<String> sentences =
                Files.readAllLines(Path.of("src/test/resources/org/breathcue/voice/prosody/breaths.txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
        SoftAssertions places = new SoftAssertions();
        int possible = 0;
        int taken = 0;
        for (String sentence : sentences) {
            // One breath as well as all of them: the best place comes first.
            for (int most : new int[] {1, Integer.MAX_VALUE}) {
                String grouped = grouped(sentence.replaceAll(MAY_BREATHE, ""), most);
                places.assertThat(pauses(grouped, ","))
                        .as(grouped)
                        .isSubsetOf(pauses(sentence.replaceAll(MAY_BREATHE, "|"), "|"));
                taken += most == 1 ? 0 : pauses(grouped, ",").size();
            }
            possible += pauses(sentence.replaceAll(MAY_BREATHE, "|"), "|").size();
        }
        places.assertAll();
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(60);
        assertThat(taken).as("breaths at %d places", possible).isGreaterThan(possible / 2);
    }

    /** Returns the numbers of the words that end with a mark. */
    private static Set<Integer> pauses(String text, String mark) {
        Set<Integer> pauses = new TreeSet<>();
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (words[i].endsWith(mark)) {
                pauses.add(i);
            }
        }
        return pauses;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lift your right arm and lean to the left. | Lift your right arm, and lean to the left.",
                "Stay here for a while until your neck lets go. | Stay here for a while, until your neck lets go.",
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

    @Test
    void clausesArePartedBeforePhrases() {
        String text = "Bring your right hand to your left knee and turn to the left.";
        assertThat(grouped(text, 0)).isEqualTo(text);
        assertThat(grouped(text, 1)).isEqualTo("Bring your right hand to your left knee, and turn to the left.");
        assertThat(grouped(text, 2)).isEqualTo("Bring your right hand, to your left knee, and turn to the left.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lift your left arm and let your right arm fall and lift your leg",
                "hold the big ball with the left hand when you lift your leg",
            })
    void nothingButCommasIsAdded(String text) {
        String grouped = grouped(text);
        assertThat(grouped).isNotEqualTo(text);
        assertThat(grouped.replace(",", "")).isEqualTo(text);
        assertThat(grouped(grouped)).as("grouped again").isEqualTo(grouped);
    }
}
