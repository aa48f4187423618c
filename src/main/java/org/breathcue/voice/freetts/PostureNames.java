package org.breathcue.voice.freetts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.voice.SpokenWord;
import org.breathcue.voice.english.Token;
import org.breathcue.voice.unlisted.UnlistedWords;

/** Names of postures, such as "vajrasana", which the rules of FreeTTS would read as English. */
final class PostureNames {
    private PostureNames() {}

    /** Returns tokens in which the names of postures have their sounds. */
    static List<Token> withSounds(List<Token> tokens) {
        return tokens.stream().map(PostureNames::withSounds).toList();
    }

    private static Token withSounds(Token token) {
        return token.hasPhonemes()
                ? token
                : find(token.text().toLowerCase(Locale.ROOT))
                        .map(name -> new Token(
                                token.separator(), token.before(), token.text(), name.phones(), token.after()))
                        .orElse(token);
    }

    /**
     * Returns the sounds of a word if it is a name of a posture.
     *
     * @param word in lower case
     */
    static Optional<SpokenWord> find(String word) {
        return UnlistedWords.isPosture(word)
                ? UnlistedWords.find(word, false, part -> Optional.empty())
                : Optional.empty();
    }
}
