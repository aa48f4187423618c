package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.assertj.core.api.SoftAssertions;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.parse.PronunciationReader;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.EnglishFrontEnd;
import org.breathcue.voice.english.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Terms of anatomy, yoga, exercise and everyday guiding as they are said: expected sounds were written down and read by hand, after
 * American dictionaries and the way yoga teachers speak there.
 */
class TermsTest {
    private static final Path LISTS = Path.of("src/test/resources/org/breathcue/voice/heart");
    private static final Path SHARED = Path.of("scripts/pronunciations.json");

    @Test
    void allAreSaidAsTheyAreExpected() throws Exception {
        Map<String, String> expected = terms("terms.tsv");
        Pronunciations shared = shared();
        assertThat(expected).hasSizeGreaterThan(300);
        EnglishFrontEnd frontEnd = EnglishFrontEnd.load();
        Phonemizer phonemizer = HeartWords.phonemizer();
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, String> term : expected.entrySet()) {
            all.assertThat(letters(term.getKey(), shared, frontEnd, phonemizer))
                    .as(term.getKey())
                    .isEqualTo(term.getValue());
        }
        all.assertAll();
    }

    /** Rules and pronunciations were made for these terms. */
    @Test
    void doubtfulTermsAreRight() throws Exception {
        assertThat(misses("doubtful-terms.tsv")).isEmpty();
    }

    /**
     * These terms were written down later, and nothing was made for them before they were first counted (docs/voices.md). Those that are
     * still said otherwise have their sounds in a third column.
     */
    @ParameterizedTest
    @ValueSource(strings = {"held-out-terms.tsv", "third-terms.tsv"})
    void termsThatWereHeldOutAreRightExceptForSome(String file) throws Exception {
        assumeThat(LISTS.resolve(file)).exists();
        assertThat(misses(file)).isEmpty();
    }

    /** Returns the terms of a list that are said otherwise than expected or listed, with their sounds. */
    private static List<String> misses(String file) throws Exception {
        Pronunciations shared = shared();
        EnglishFrontEnd frontEnd = EnglishFrontEnd.load();
        Phonemizer phonemizer = HeartWords.phonemizer();
        List<String> misses = new ArrayList<>();
        for (Map.Entry<String, String> term : terms(file).entrySet()) {
            String said = letters(term.getKey(), shared, frontEnd, phonemizer);
            String[] columns = term.getValue().split("\t", -1);
            boolean right = new ExpectedSounds(columns[0]).matches(said);
            boolean known = columns.length > 1 && columns[1].equals(said);
            if (right == (columns.length > 1) || (!right && !known)) {
                misses.add(term.getKey() + ": " + said + ", expected " + term.getValue());
            }
        }
        return misses;
    }

    private static Map<String, String> terms(String file) throws IOException {
        Map<String, String> terms = new LinkedHashMap<>();
        for (String line : Files.readAllLines(LISTS.resolve(file))) {
            if (!line.startsWith("#")) {
                int tab = line.indexOf('\t');
                terms.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return terms;
    }

    private static Pronunciations shared() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Pronunciations shared =
                PronunciationReader.read(new Source(SHARED.toString(), Files.readString(SHARED)), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return shared;
    }

    private static String letters(String term, Pronunciations shared, EnglishFrontEnd frontEnd, Phonemizer phonemizer)
            throws Exception {
        StringJoiner letters = new StringJoiner(" ");
        for (Clause clause : frontEnd.clauses(Tokenizer.tokens(term, shared.within(term)))) {
            letters.add(phonemizer.phonemes(clause));
        }
        return letters.toString();
    }
}
