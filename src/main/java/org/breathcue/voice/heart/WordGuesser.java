package org.breathcue.voice.heart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.breathcue.voice.SoundSource;
import org.breathcue.voice.SpokenWord;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.CmuDictionary;
import org.breathcue.voice.unlisted.UnlistedWords;

/**
 * Guesses the sounds of words that the lexicon lacks: by the rules of {@link UnlistedWords}, by a model, or by the {@link CmuDictionary} and
 * its letter-to-sound rules. Each word has exactly one primary stress. Thread-safe.
 */
final class WordGuesser {
    private static final String POSSESSIVE = "'s";

    private static final Pattern CAPITAL_WITHIN = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Function<String, Optional<String>> lexicon;
    private final WordReader model;
    private final CmuDictionary dictionary;
    private final Map<String, WordSounds> guessed = new ConcurrentHashMap<>();
    private final Map<String, WordSounds> guessedAmongSanskrit = new ConcurrentHashMap<>();

    /** @param lexicon gives the sounds of a word in lower case, if it is known */
    WordGuesser(Function<String, Optional<String>> lexicon, WordReader model, CmuDictionary dictionary) {
        this.lexicon = lexicon;
        this.model = model;
        this.dictionary = dictionary;
    }

    /**
     * Returns the sounds of a word; none if it has no letters.
     *
     * @param amongSanskrit whether a Sanskrit word stands beside it
     */
    WordSounds guess(String text, boolean amongSanskrit) throws VoiceException {
        Map<String, WordSounds> known = amongSanskrit ? guessedAmongSanskrit : guessed;
        WordSounds before = known.get(text);
        if (before != null) {
            return before;
        }
        WordSounds guess = guess(text, text.toLowerCase(Locale.ROOT), amongSanskrit);
        known.put(text, guess);
        return guess;
    }

    private WordSounds guess(String text, String word, boolean amongSanskrit) throws VoiceException {
        Optional<String> joined = joined(text);
        if (joined.isPresent()) {
            return new WordSounds(text, joined.get(), SoundSource.PARTS);
        }
        Optional<SpokenWord> ruled = UnlistedWords.find(
                word, amongSanskrit, part -> lexicon.apply(part).map(PhonemeAlphabet::phones));
        if (ruled.isPresent()) {
            return new WordSounds(
                    text,
                    PhonemeAlphabet.letters(ruled.get().phones()),
                    ruled.get().source());
        }
        if (word.endsWith(POSSESSIVE)) {
            WordSounds stem = guess(text, word.substring(0, word.length() - POSSESSIVE.length()), amongSanskrit);
            return new WordSounds(text, stem.letters().isEmpty() ? "" : SuffixRules.s(stem.letters()), stem.source());
        }
        String bare = word.replace("'", "");
        if (bare.isEmpty()) {
            return new WordSounds(text, "", SoundSource.RULES);
        }
        Optional<String> read = model.sounds(bare).map(PhonemeAlphabet::ofModel).filter(PhonemeAlphabet::hasVowel);
        SoundSource source = read.isPresent() ? SoundSource.MODEL : SoundSource.RULES;
        String sounds = read.isPresent() ? read.get() : PhonemeAlphabet.letters(dictionary.phones(bare));
        return new WordSounds(text, StressMarks.withOnePrimary(sounds), source);
    }

    /** Returns the sounds of words that are joined with capitals, such as "TriggerPoint", if all are known. The first one is stressed. */
    private Optional<String> joined(String text) {
        List<String> words = CAPITAL_WITHIN.splitAsStream(text).toList();
        StringBuilder sounds = new StringBuilder();
        for (String word : words) {
            Optional<String> known =
                    word.length() < 2 ? Optional.empty() : lexicon.apply(word.toLowerCase(Locale.ROOT));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            sounds.append(sounds.isEmpty() ? known.get() : StressMarks.lighter(known.get()));
        }
        return words.size() > 1 ? Optional.of(sounds.toString()).filter(StressMarks::hasPrimary) : Optional.empty();
    }
}
