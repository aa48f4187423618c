package org.breathcue.voice.heart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.voice.Pronouncer;
import org.breathcue.voice.SoundSource;
import org.breathcue.voice.SpokenWord;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.EnglishFrontEnd;
import org.breathcue.voice.english.GivenSounds;
import org.breathcue.voice.english.Token;
import org.breathcue.voice.english.Tokenizer;

/** Tells how {@code heart} says words; the network that speaks is not opened. */
final class HeartPronouncer implements Pronouncer {
    private final Phonemizer phonemizer;
    private final InstalledLetters letters;

    HeartPronouncer(Phonemizer phonemizer, InstalledLetters letters) {
        this.phonemizer = phonemizer;
        this.letters = letters;
    }

    @Override
    public List<SpokenWord> words(String text, Pronunciations given) throws VoiceException {
        List<SpokenWord> words = new ArrayList<>();
        for (Clause clause : EnglishFrontEnd.load().clauses(Tokenizer.tokens(text, given))) {
            phonemizer.words(clause).forEach(word -> words.add(spoken(word, given)));
        }
        return words;
    }

    @Override
    public Optional<SpokenWord> unlisted(String word, String text) throws VoiceException {
        List<Token> tokens = Tokenizer.tokens(word, Pronunciations.NONE);
        if (tokens.size() != 1 || phonemizer.lists(tokens.get(0).text())) {
            return Optional.empty();
        }
        List<String> around = Tokenizer.tokens(text, Pronunciations.NONE).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        return phonemizer.unlisted(tokens.get(0).text(), around).map(unlisted -> spoken(unlisted, Pronunciations.NONE));
    }

    private static SpokenWord spoken(WordSounds word, Pronunciations given) {
        SoundSource source =
                word.source() == SoundSource.PRONUNCIATIONS ? GivenSounds.source(word.text(), given) : word.source();
        return new SpokenWord(word.text(), PhonemeAlphabet.phones(word.letters()), source);
    }

    @Override
    public void close() {
        letters.close();
    }
}
