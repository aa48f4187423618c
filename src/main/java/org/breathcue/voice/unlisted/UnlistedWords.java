package org.breathcue.voice.unlisted;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.voice.SoundSource;
import org.breathcue.voice.SpokenWord;

/**
 * The sounds of words that are in no lexicon, by the first of these rules that applies:
 *
 * <ol>
 *   <li>names of postures and other Sanskrit words ({@link SanskritRules}), such as "vajrasana";
 *   <li>two known words ({@link ClosedCompounds}), such as "slideboard";
 *   <li>combining forms of medicine before an ending ({@link GreekEndings}), such as "gonalgia";
 *   <li>combining forms and prefixes before a word that is known or Latin ({@link CombiningForms}), such as "puborectalis";
 *   <li>known words with an English ending ({@link EnglishEndings}), such as "bendily";
 *   <li>Latin terms ({@link LatinRules}), such as "gemellus";
 *   <li>the plural or the possessive of such a word.
 * </ol>
 */
public final class UnlistedWords {
    private static final Pattern SANSKRIT = Pattern.compile(
            "\\w*(?:asan(?:as?)?|mudras?|bandhas?|pranayamas?|kumbhaka|kriyas?|drishti|dhauti)|neti|nadi|vayu|sutra|samadhi|prana");

    private static final Pattern POSTURE = Pattern.compile("[a-z]{2,}asan(?:a(?:s|'s|s')?)?");

    private UnlistedWords() {}

    /**
     * Returns the sounds of a word; empty if no rule applies.
     *
     * @param word letters and apostrophes in lower case
     * @param amongSanskrit whether a Sanskrit word stands beside it
     * @param lexicon gives the sounds of a word in lower case, if it is known
     */
    public static Optional<SpokenWord> find(
            String word, boolean amongSanskrit, Function<String, Optional<List<Phone>>> lexicon) {
        return whole(word, amongSanskrit, lexicon).or(() -> withS(word, amongSanskrit, lexicon));
    }

    /**
     * Returns whether a word is a name of a posture, such as "vajrasana" or "vajrasanas".
     *
     * @param word in lower case
     */
    public static boolean isPosture(String word) {
        return POSTURE.matcher(word).matches();
    }

    /**
     * Returns whether a word is a name of a posture, or of a kind of exercise in yoga, so that unknown words beside it are Sanskrit.
     *
     * @param word in lower case
     */
    public static boolean isSanskrit(String word) {
        return SANSKRIT.matcher(word).matches();
    }

    private static Optional<SpokenWord> whole(
            String word, boolean amongSanskrit, Function<String, Optional<List<Phone>>> lexicon) {
        return said(word, SanskritRules.phones(word, amongSanskrit), SoundSource.SANSKRIT)
                .or(() -> said(word, parts(word, lexicon), SoundSource.PARTS))
                .or(() -> said(word, LatinRules.phones(word), SoundSource.LATIN));
    }

    private static Optional<List<Phone>> parts(String word, Function<String, Optional<List<Phone>>> lexicon) {
        return ClosedCompounds.phones(word, lexicon)
                .or(() -> GreekEndings.phones(word))
                .or(() -> CombiningForms.phones(word, lexicon))
                .or(() -> EnglishEndings.phones(word, lexicon));
    }

    private static Optional<SpokenWord> said(String word, Optional<List<Phone>> phones, SoundSource source) {
        return phones.map(known -> new SpokenWord(word, Flaps.in(known), source));
    }

    private static Optional<SpokenWord> withS(
            String word, boolean amongSanskrit, Function<String, Optional<List<Phone>>> lexicon) {
        String stem = word.endsWith("'s")
                ? word.substring(0, word.length() - 2)
                : word.matches(".*[^isu]s'?") ? word.replaceAll("s'?$", "") : "";
        return stem.isEmpty()
                ? Optional.empty()
                : whole(stem, amongSanskrit, lexicon)
                        .map(said -> new SpokenWord(word, withS(said.phones()), said.source()));
    }

    private static List<Phone> withS(List<Phone> word) {
        return ((Pronunciation.Phonemes) new Pronunciation.Phonemes(word).withS()).phones();
    }
}
