package org.breathcue.voice.freetts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.voice.Pronouncer;
import org.breathcue.voice.SoundSource;
import org.breathcue.voice.SpokenWord;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.CmuDictionary;
import org.breathcue.voice.english.EnglishFrontEnd;
import org.breathcue.voice.english.GivenSounds;
import org.breathcue.voice.english.Token;
import org.breathcue.voice.english.Tokenizer;

/** Tells how {@code kevin16} says words. Its dictionary lacks many words that its rules read well, so only names of postures are unknown. */
final class KevinPronouncer implements Pronouncer {
    private final CmuDictionary dictionary = new CmuDictionary();

    @Override
    public List<SpokenWord> words(String text, Pronunciations given) throws VoiceException {
        List<SpokenWord> words = new ArrayList<>();
        List<Token> tokens = KnownTerms.withSounds(Tokenizer.tokens(text, given));
        for (Clause clause : EnglishFrontEnd.load().clauses(tokens)) {
            for (Clause.Token token : clause.tokens()) {
                for (Clause.Word word : token.words()) {
                    words.add(spoken(word, given));
                }
            }
        }
        return words;
    }

    private SpokenWord spoken(Clause.Word word, Pronunciations pronunciations) throws VoiceException {
        String text = word.text();
        if (word.hasGivenPhonemes()) {
            SoundSource given = GivenSounds.source(text, pronunciations);
            SoundSource source = given == SoundSource.PRONUNCIATIONS
                    ? given
                    : KnownTerms.find(text.toLowerCase(Locale.ROOT))
                            .filter(term -> term.phones().equals(word.phonemes()))
                            .map(SpokenWord::source)
                            .orElse(given);
            return new SpokenWord(text, word.phonemes(), source);
        }
        Optional<List<Phone>> listed = dictionary.listed(text);
        return listed.isPresent()
                ? new SpokenWord(text, listed.get(), SoundSource.LEXICON)
                : new SpokenWord(text, dictionary.phones(text), SoundSource.RULES);
    }

    @Override
    public Optional<SpokenWord> unlisted(String word, String text) {
        List<Token> tokens = Tokenizer.tokens(word, Pronunciations.NONE);
        return tokens.size() == 1
                ? KnownTerms.find(tokens.get(0).text().toLowerCase(Locale.ROOT))
                        .filter(term -> term.source().isGuess())
                : Optional.empty();
    }
}
