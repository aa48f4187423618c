package org.breathcue.voice.heart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.zip.CRC32;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.EnglishFrontEnd;
import org.breathcue.voice.english.Tokenizer;

/** The phonemes that {@code heart} says, and the phrases of guides that they are compared with. */
final class GuideSpeech {
    private static final Path FOLDER = Path.of("src/test/resources/org/breathcue/voice/english");

    private final EnglishFrontEnd frontEnd = EnglishFrontEnd.load();
    private final Phonemizer phonemizer;

    GuideSpeech() throws Exception {
        phonemizer = HeartWords.phonemizer();
    }

    /** Returns the lines of a table of phrases, cut at tabs. */
    static List<String[]> phrases(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .map(line -> line.split("\t"))
                .toList();
    }

    /** Returns whether a phrase belongs to the half that the rules were tuned on: if its CRC-32 is even. */
    static boolean isTuned(String phrase) {
        CRC32 checksum = new CRC32();
        checksum.update(phrase.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % 2 == 0;
    }

    /** Returns the phonemes of a text, with the mark of each clause after it. */
    String marked(String text, Pronunciations pronunciations) throws Exception {
        StringBuilder letters = new StringBuilder();
        for (Clause clause : frontEnd.clauses(Tokenizer.tokens(text, pronunciations))) {
            letters.append(phonemizer.phonemes(clause)).append(clause.mark()).append(' ');
        }
        return letters.toString();
    }

    /** Returns the phonemes of a text, with spaces between words. */
    String letters(String text, Pronunciations pronunciations) throws Exception {
        StringJoiner letters = new StringJoiner(" ");
        for (Clause clause : frontEnd.clauses(Tokenizer.tokens(text, pronunciations))) {
            letters.add(phonemizer.phonemes(clause));
        }
        return letters.toString();
    }
}
