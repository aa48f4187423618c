package org.breathcue.pronounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breathcue.pronounce.Pronunciation.Respelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PronunciationsTest {
    private static final Pronunciations SOME = of(
            "asana", "ah sana",
            "tree", "tray",
            "tree pose", "vrik shah",
            "half-lotus", "half low tus",
            "child's pose", "bah lah",
            "kite", "kyte",
            "café", "caffay");

    private static Pronunciations of(String... pairs) {
        Map<String, Pronunciation> words = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            try {
                words.put(pairs[i], Pronunciation.of(pairs[i + 1]));
            } catch (PronunciationException e) {
                throw new AssertionError(e);
            }
        }
        return new Pronunciations(words);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "An asana., An ah sana.",
                "asana asana, ah sana ah sana",
                "ASANA and Asana, ah sana and ah sana",
                "Come into tree pose., Come into vrik shah.",
                "A tree., A tray.",
                "Trees and asanas, trays and ah sanas",
                "The asana's end, The ah sanas end",
                "The asana’s end, The ah sanas end",
                "Those asanas' ends, Those ah sanas' ends",
                "Half-lotus, half low tus",
                "Child's pose, bah lah",
                "(asana), (ah sana)",
                "'asana', 'ah sana'",
                "‘asana’, ‘ah sana’",
                "\"asana, tree\", \"ah sana, tray\"",
                "asana-like, ah sana-like",
                "a café, a caffay",
                "two CAFÉS, two caffays",
            })
    void wordsAreReplaced(String text, String said) {
        assertThat(SOME.apply(text)).isEqualTo(new Pronunciations.Said(said, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "savasana",
                "asanam",
                "street",
                "treetop",
                "o'asana",
                "d’asana",
                "asana2",
                "2asana",
                "caféteria",
                "asana\u0301"
            })
    void wordsInsideOthersStay(String text) {
        assertThat(SOME.apply(text).text()).isEqualTo(text);
    }

    @Test
    void phonemesHaveStandIns() {
        Pronunciations some = of("asana", "/ˈɑsənə/", "knee", "/ni/");
        Pronunciations.Said said = some.apply("Asana, knees; asana.");
        assertThat(said.phones()).hasSize(3);
        List<String> standIns = List.copyOf(said.phones().keySet());
        assertThat(standIns).doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z]+"));
        assertThat(said.text()).isEqualTo("%s, %s; %s.", standIns.toArray());
        assertThat(said.phones().get(standIns.get(1)))
                .extracting(Phone::phoneme)
                .containsExactly(Phoneme.N, Phoneme.IY, Phoneme.Z);
        assertThat(said.phones().get(standIns.get(2))).hasSize(5);
    }

    @Test
    void manyStandInsAreKeptApart() {
        Pronunciations some = of("om", "/oʊm/");
        Pronunciations.Said said = some.apply("om ".repeat(120).strip());
        assertThat(said.phones()).hasSize(120);
        assertThat(List.of(said.text().split(" ", -1)))
                .containsExactlyElementsOf(said.phones().keySet());
    }

    @Test
    void signsOfAPatternAreNothingSpecial() {
        assertThat(of("asana", "ah", "tree", "tray").apply("$1 asana \\ tree $").text())
                .isEqualTo("$1 ah \\ tray $");
    }

    @Test
    void onlyThoseThatATextNeedsAreKept() {
        assertThat(SOME.within("An Asana in a tree.").words()).containsOnlyKeys("asana", "tree");
        assertThat(SOME.within("Tree pose").words()).containsKey("tree pose").doesNotContainKey("asana");
        assertThat(SOME.within("Savasana on the street")).isSameAs(Pronunciations.NONE);
        assertThat(SOME.within("")).isSameAs(Pronunciations.NONE);
        assertThat(Pronunciations.NONE.within("asana")).isSameAs(Pronunciations.NONE);
    }

    @Test
    void whatIsKeptSaysTheSame() {
        for (String text :
                List.of("Tree pose", "ASANAS", "A tree's asana", "\u212Aite", "cafÉ", "kİte", "a\u017Fana")) {
            assertThat(SOME.within(text).apply(text)).as(text).isEqualTo(SOME.apply(text));
        }
    }

    /** Some letters are the same as others in capitals, and only there. */
    @Test
    void oddCapitalsAreSaidToo() {
        assertThat(SOME.apply("a\u017Fana, asana").text()).isEqualTo("ah sana, ah sana");
        assertThat(SOME.apply("\u212Aite, kıte, k\u0130te").text()).isEqualTo("kyte, kyte, kyte");
        Pronunciations greek = of("σοφος", "sophos");
        assertThat(greek.apply("ΣΟΦΟΣ σοφος σοφοσ σοφος").text()).isEqualTo("sophos sophos sophos sophos");
        assertThat(of("σοφοσ", "x").within("σοφος").words()).hasSize(1);
    }

    @Test
    void theFirstOnesCount() {
        Pronunciations mine = of("Asana", "mine");
        Pronunciations all = mine.orElse(SOME);
        assertThat(all.words()).hasSize(SOME.words().size()).containsEntry("asana", new Respelling("mine"));
        assertThat(all.apply("asana tree").text()).isEqualTo("mine tray");
        assertThat(Pronunciations.NONE.orElse(SOME)).isEqualTo(SOME);
        assertThat(SOME.orElse(Pronunciations.NONE)).isEqualTo(SOME);
    }

    @Test
    void nobodyChangesThem() {
        Map<String, Pronunciation> words = new TreeMap<>(Map.of("a", new Respelling("b")));
        Pronunciations some = new Pronunciations(words);
        words.clear();
        assertThat(some.words()).hasSize(1);
        assertThatThrownBy(() -> some.words().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> some.apply("a").phones().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
