package org.breathcue.voice.freetts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.voice.SoundSource;
import org.breathcue.voice.SpokenWord;
import org.breathcue.voice.english.Token;
import org.breathcue.voice.unlisted.Terms;
import org.breathcue.voice.unlisted.UnlistedWords;

/** Terms such as "gemellus", and names of postures such as "vajrasana", which the rules of FreeTTS would read as English. */
final class KnownTerms {
    private static final Pattern WITH_S = Pattern.compile("[a-z]+'s|[a-z]+[^isu']s'?");
    private static final Pattern S = Pattern.compile("'?s'?$");

    private KnownTerms() {}

    /** Returns tokens in which terms have their sounds; compounds with a term are cut at their hyphens. */
    static List<Token> withSounds(List<Token> tokens) {
        return tokens.stream().flatMap(token -> withSounds(token).stream()).toList();
    }

    private static List<Token> withSounds(Token token) {
        if (token.hasPhonemes()) {
            return List.of(token);
        }
        List<Token> parts = token.parts().stream().map(KnownTerms::withSound).toList();
        return parts.stream().anyMatch(Token::hasPhonemes) ? parts : List.of(token);
    }

    private static Token withSound(Token token) {
        return find(token.text().toLowerCase(Locale.ROOT))
                .map(term -> token.withPhonemes(term.phones()))
                .orElse(token);
    }

    /**
     * Returns the sounds of a word if it is a term, the name of a posture, or the plural or possessive of one.
     *
     * @param word in lower case
     */
    static Optional<SpokenWord> find(String word) {
        return term(word)
                .or(() -> stem(word).flatMap(KnownTerms::term).map(term -> withS(word, term)))
                .or(() -> UnlistedWords.isPosture(word)
                        ? UnlistedWords.find(word, false, part -> Optional.empty())
                        : Optional.empty());
    }

    private static Optional<SpokenWord> term(String word) {
        return Terms.find(word).map(phones -> new SpokenWord(word, phones, SoundSource.TERMS));
    }

    /** Returns a word without the s of a plural or a possessive. */
    private static Optional<String> stem(String word) {
        return WITH_S.matcher(word).matches() ? Optional.of(S.matcher(word).replaceFirst("")) : Optional.empty();
    }

    private static SpokenWord withS(String word, SpokenWord stem) {
        Pronunciation.Phonemes sounds = (Pronunciation.Phonemes) new Pronunciation.Phonemes(stem.phones()).withS();
        return new SpokenWord(word, sounds.phones(), SoundSource.ENDING);
    }
}
