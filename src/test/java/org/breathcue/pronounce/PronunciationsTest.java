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
                "a cafe, a cafe",
                "Āsana and āsanas, ah sana and ah sanas",
                "é āsana é tree, é ah sana é tray",
            })
    void wordsAreReplaced(String text, String said) {
        assertThat(SOME.split(text)).containsExactly(new TextRun(said, List.of()));
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
                "asana\u0301m",
                "piṇḍāsana",
                "n\u0323asana"
            })
    void wordsInsideOthersStay(String text) {
        assertThat(respelled(SOME, text)).isEqualTo(text);
    }

    /** The text with respellings in the place of their words; there are no phonemes. */
    private static String respelled(Pronunciations some, String text) {
        List<TextRun> runs = some.split(text);
        assertThat(runs).noneMatch(TextRun::hasPhonemes);
        return String.join("", runs.stream().map(TextRun::text).toList());
    }

    @Test
    void aWordWithItsMarksCountsBeforeOneWithout() {
        Pronunciations both = of("resume", "rezoom", "résumé", "rezzumay");
        assertThat(both.split("Resume the résumé, resumé."))
                .containsExactly(new TextRun("rezoom the rezzumay, rezoom.", List.of()));
        assertThat(both.within("my résumé").words()).containsOnlyKeys("resume", "résumé");
    }

    @Test
    void aWordWithMarksKeepsThem() throws Exception {
        Pronunciations one = new Pronunciations(Map.of("asana", Pronunciation.of("/ˈɑsənə/")));
        assertThat(one.split("An Āsana!").get(1).text()).isEqualTo("Āsana");
        assertThat(one.split("An A\u0304sana!").get(1).text()).isEqualTo("A\u0304sana");
    }

    @Test
    void aWordWithPhonemesIsARunOfItsOwn() {
        Pronunciations some = of("asana", "/ˈɑsənə/", "knee", "/ni/");
        List<TextRun> runs = some.split("Asana, knee's; (ASANA)");
        assertThat(runs.stream().map(TextRun::text)).containsExactly("Asana", ", ", "knee's", "; (", "ASANA", ")");
        assertThat(runs.stream().map(TextRun::hasPhonemes)).containsExactly(true, false, true, false, true, false);
        assertThat(runs.get(2).phonemes()).extracting(Phone::phoneme).containsExactly(Phoneme.N, Phoneme.IY, Phoneme.Z);
        assertThat(runs.get(4).phonemes()).hasSize(5).isEqualTo(runs.get(0).phonemes());
    }

    @Test
    void respellingsBelongToTheTextAroundThem() {
        assertThat(of("asana", "ah sana", "knee", "/ni/").split("asana knee asana").stream()
                        .map(TextRun::text))
                .containsExactly("ah sana ", "knee", " ah sana");
    }

    @Test
    void anEmptyTextHasNoRuns() {
        assertThat(SOME.split("")).isEmpty();
        assertThat(Pronunciations.NONE.split("")).isEmpty();
        assertThat(Pronunciations.NONE.split("a b")).containsExactly(new TextRun("a b", List.of()));
    }

    @Test
    void signsOfAPatternAreNothingSpecial() {
        assertThat(respelled(of("asana", "ah", "tree", "tray"), "$1 asana \\ tree $"))
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
            assertThat(SOME.within(text).split(text)).as(text).isEqualTo(SOME.split(text));
        }
    }

    /** Some letters are the same as others in capitals, and only there. */
    @Test
    void oddCapitalsAreSaidToo() {
        assertThat(respelled(SOME, "a\u017Fana, asana")).isEqualTo("ah sana, ah sana");
        assertThat(respelled(SOME, "\u212Aite, kıte, k\u0130te")).isEqualTo("kyte, kyte, kyte");
        Pronunciations greek = of("σοφος", "sophos");
        assertThat(respelled(greek, "ΣΟΦΟΣ σοφος σοφοσ σοφος")).isEqualTo("sophos sophos sophos sophos");
        assertThat(of("σοφοσ", "x").within("σοφος").words()).hasSize(1);
    }

    @Test
    void theFirstOnesCount() {
        Pronunciations mine = of("Asana", "mine");
        Pronunciations all = mine.orElse(SOME);
        assertThat(all.words()).hasSize(SOME.words().size()).containsEntry("asana", new Respelling("mine"));
        assertThat(respelled(all, "asana tree")).isEqualTo("mine tray");
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
        assertThatThrownBy(() -> some.split("a").clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
