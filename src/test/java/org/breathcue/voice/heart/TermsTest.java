package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.assertj.core.api.SoftAssertions;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.parse.PronunciationReader;
import org.breathcue.support.InstalledVoices;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.CmuDictionary;
import org.breathcue.voice.english.EnglishFrontEnd;
import org.breathcue.voice.english.Tokenizer;
import org.breathcue.voice.pack.PackFolder;
import org.junit.jupiter.api.Test;

/**
 * Terms of anatomy, yoga, exercise and everyday guiding as they are said: expected sounds were written down and read by hand, after
 * American dictionaries and the way yoga teachers speak there.
 */
class TermsTest {
    private static final Path SHARED = Path.of("scripts/pronunciations.json");

    @Test
    void allAreSaidAsTheyAreExpected() throws Exception {
        Map<String, String> expected = terms();
        Pronunciations shared = shared();
        assertThat(expected).hasSizeGreaterThan(300);
        EnglishFrontEnd frontEnd = EnglishFrontEnd.load();
        Phonemizer phonemizer = phonemizer();
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, String> term : expected.entrySet()) {
            all.assertThat(letters(term.getKey(), shared, frontEnd, phonemizer))
                    .as(term.getKey())
                    .isEqualTo(term.getValue());
        }
        all.assertAll();
    }

    private static Map<String, String> terms() throws IOException {
        Map<String, String> terms = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/org/breathcue/voice/heart/terms.tsv"))) {
            int tab = line.indexOf('\t');
            terms.put(line.substring(0, tab), line.substring(tab + 1));
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

    private static Phonemizer phonemizer() throws IOException {
        PackFolder pack = InstalledVoices.heartFolder();
        return new Phonemizer(new Lexicon(pack.read(HeartFiles.LEXICON)), new CmuDictionary());
    }
}
