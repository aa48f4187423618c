package org.breathcue.voice.unlisted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.PronunciationException;

/**
 * A lexicon of terms of anatomy, medicine, yoga and exercise, and of names that go with them. It serves every voice, and comes before the
 * lexicon of the voice, which has such words by guesses or not at all.
 */
public final class Terms {
    private Terms() {}

    /**
     * Returns the sounds of a word; empty if it is not listed.
     *
     * @param word letters in lower case
     */
    public static Optional<List<Phone>> find(String word) {
        return Lexicon.LINES.after(word).map(Terms::phones);
    }

    private static List<Phone> phones(String letters) {
        try {
            return Flaps.in(((Pronunciation.Phonemes) Pronunciation.of("/" + letters + "/")).phones());
        } catch (PronunciationException e) {
            throw new IllegalStateException("the lexicon of terms is damaged at \"" + letters + "\"", e);
        }
    }

    /** The lexicon, read at the first use. */
    private static final class Lexicon {
        static final SortedLines LINES = read();

        private static SortedLines read() {
            try (InputStream in = Objects.requireNonNull(Terms.class.getResourceAsStream("terms.txt"))) {
                return new SortedLines(ByteBuffer.wrap(in.readAllBytes()), ' ');
            } catch (IOException e) {
                throw new UncheckedIOException("the lexicon of terms cannot be read", e);
            }
        }
    }
}
