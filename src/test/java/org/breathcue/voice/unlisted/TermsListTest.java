package org.breathcue.voice.unlisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.breathcue.pronounce.Phone;
import org.junit.jupiter.api.Test;

/** The lexicon of terms, and how it is searched. */
final class TermsListTest {
    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(Terms.class.getResourceAsStream("terms.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String word(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    @Test
    void wordsAreSortedAndWithoutMarks() throws IOException {
        List<String> words = lines().stream().map(TermsListTest::word).toList();
        assertThat(words).isSorted().doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z]{2,}"));
    }

    @Test
    void eachIsFoundAndHasOnePrimaryStress() throws IOException {
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Terms.find(word(line)))
                        .hasValueSatisfying(phones -> assertThat(phones)
                                .filteredOn(phone -> phone.stress() == Phone.Stress.PRIMARY)
                                .hasSize(1)));
    }

    @Test
    void otherWordsAreNotFound() {
        assertThat(List.of("", "a", "aaaa", "zzzz", "gemellu", "gemelluss", "Gemellus"))
                .allSatisfy(word -> assertThat(Terms.find(word)).isEqualTo(Optional.empty()));
    }
}
