package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LexiconTest {
    private static Lexicon of(String... words) throws IOException {
        Map<String, Map<String, String>> entries = new LinkedHashMap<>();
        for (String word : words) {
            entries.put(word, Map.of(Lexicon.DEFAULT, "<" + word + ">"));
        }
        return new Lexicon(ByteBuffer.wrap(Lexicon.file(entries)));
    }

    private static void has(Lexicon lexicon, String asked, String found) {
        assertThat(lexicon.find(asked)).as(asked).contains(Map.of(Lexicon.DEFAULT, "<" + found + ">"));
    }

    private static void hasNot(Lexicon lexicon, String... words) {
        for (String word : words) {
            assertThat(lexicon.find(word)).as(word).isEmpty();
        }
    }

    @Test
    void wordsAreFoundWhereverTheyStand() throws IOException {
        String[] words = {"knee", "ankle", "wrist", "hip", "toe"};
        Lexicon lexicon = of(words);
        for (String word : words) {
            has(lexicon, word, word);
        }
        hasNot(lexicon, "aa", "zz", "heel", "knees", "kne", "k", "", "toes", "ank");
    }

    @Test
    void aBeginningIsAnotherWord() throws IOException {
        Lexicon lexicon = of("to", "toe", "toes", "t");
        for (String word : new String[] {"t", "to", "toe", "toes"}) {
            has(lexicon, word, word);
        }
        hasNot(lexicon, "toesy", "tos");
    }

    @Test
    void oneWordAndNoneAreLexiconsToo() throws IOException {
        has(of("knee"), "knee", "knee");
        hasNot(of("knee"), "a", "z", "kneeling");
        hasNot(of(), "", "a", "knee");
        hasNot(new Lexicon(ByteBuffer.allocate(0)), "", "a", "knee");
    }

    @Test
    void wordsBeyondAsciiAreFound() throws IOException {
        String[] words = {"café", "cafe", "éclair", "naïve", "zebra", "élan", "\uD83E\uDDD8", "\uFB01"};
        Lexicon lexicon = of(words);
        for (String word : words) {
            has(lexicon, word, word);
        }
        hasNot(lexicon, "caf", "cafè", "\uD83D\uDE00");
    }

    @Test
    void theFirstLetterMayBeCapitalOrNot() throws IOException {
        Lexicon lexicon = of("knee", "Achilles", "May", "may", "I", "éclair");
        has(lexicon, "Knee", "knee");
        has(lexicon, "achilles", "Achilles");
        has(lexicon, "May", "May");
        has(lexicon, "may", "may");
        has(lexicon, "Éclair", "éclair");
        // Letters are named, and have their own names.
        hasNot(lexicon, "i", "KNEE", "kNEE");
    }

    @Test
    void readingsKeepTheirOrder() throws IOException {
        Map<String, String> readings = new LinkedHashMap<>();
        readings.put("VERB", "klˈOz");
        readings.put("DEFAULT", "klˈOs");
        readings.put("ADJ", "");
        Lexicon lexicon = new Lexicon(ByteBuffer.wrap(Lexicon.file(Map.of("close", readings))));
        assertThat(lexicon.find("close"))
                .hasValueSatisfying(found -> assertThat(found).containsExactlyEntriesOf(readings));
    }

    @Test
    void whatWouldBreakALineIsRefused() {
        for (String word : new String[] {"a\nb", "a\tb"}) {
            assertThatThrownBy(() -> of(word)).as(word).isInstanceOf(IOException.class);
            Map<String, Map<String, String>> entries = Map.of("a", Map.of(Lexicon.DEFAULT, word));
            assertThatThrownBy(() -> Lexicon.file(entries)).as(word).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aLargeOneAnswersLikeAMap() throws IOException {
        Random random = new Random(5);
        Map<String, Map<String, String>> entries = new HashMap<>();
        while (entries.size() < 10_000) {
            entries.put(word(random), Map.of(Lexicon.DEFAULT, "x" + entries.size()));
        }
        Lexicon lexicon = new Lexicon(ByteBuffer.wrap(Lexicon.file(entries)));
        entries.forEach(
                (word, readings) -> assertThat(lexicon.find(word)).as(word).contains(readings));
        int missing = 0;
        for (int i = 0; i < 10_000; i++) {
            String word = word(random);
            if (!entries.containsKey(word)) {
                missing++;
                assertThat(lexicon.find(word)).as(word).isEmpty();
            }
        }
        assertThat(missing).isGreaterThan(2_000);
    }

    /** Of few letters, so that many begin alike; all small, so that no other case answers. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(7);
        for (int i = 0; i < length; i++) {
            word.append("abcdé'".charAt(random.nextInt(6)));
        }
        return word.toString();
    }
}
