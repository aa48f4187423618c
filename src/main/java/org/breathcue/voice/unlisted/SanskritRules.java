package org.breathcue.voice.unlisted;

import static java.util.Map.entry;
import static org.breathcue.pronounce.Phoneme.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;

/**
 * The sounds of Sanskrit words in English spelling, as American yoga teachers say them. Each letter has one sound: "a" is the vowel of
 * "father", or a schwa without stress; "i", "u", "e" and "o" are those of "machine", "rule", "they" and "so"; "bh", "dh" and "th" are
 * b, d and t; r between consonants is "ri". Names of postures are stressed on the "as" of "asana"; other words of three syllables or more,
 * on the syllable before the last one. Hindi leaves out the last "a" of a posture, as in "vajrasan". For example, "parighasana" is /ˌpɑɹɪˈɡɑsənə/, and "vitarka" is /vɪˈtɑɹkə/.
 *
 * <p>Other languages whose English spelling follows the same principle are read well too, such as Hindi and Japanese.
 */
final class SanskritRules {
    private static final String POSTURE = "asana";

    private static final List<String> VOWELS =
            List.of("a", "i", "u", "e", "o", "aa", "ii", "ee", "uu", "oo", "ai", "au", "ou");

    private static final Map<String, List<Phoneme>> CONSONANTS = Map.ofEntries(
            entry("b", List.of(B)),
            entry("bh", List.of(B)),
            entry("c", List.of(CH)),
            entry("ch", List.of(CH)),
            entry("chh", List.of(CH)),
            entry("cch", List.of(CH)),
            entry("d", List.of(D)),
            entry("dh", List.of(D)),
            entry("f", List.of(F)),
            entry("g", List.of(G)),
            entry("gh", List.of(G)),
            entry("h", List.of(HH)),
            entry("j", List.of(JH)),
            entry("jh", List.of(JH)),
            entry("k", List.of(K)),
            entry("kh", List.of(K)),
            entry("ks", List.of(K, SH)),
            entry("ksh", List.of(K, SH)),
            entry("l", List.of(L)),
            entry("m", List.of(M)),
            entry("n", List.of(N)),
            entry("ng", List.of(NG, G)),
            entry("ngh", List.of(NG, G)),
            entry("nk", List.of(NG, K)),
            entry("nkh", List.of(NG, K)),
            entry("p", List.of(P)),
            entry("ph", List.of(F)),
            entry("r", List.of(R)),
            entry("s", List.of(S)),
            entry("sh", List.of(SH)),
            entry("sth", List.of(SH, T)),
            entry("t", List.of(T)),
            entry("th", List.of(T)),
            entry("v", List.of(V)),
            entry("w", List.of(W)),
            entry("y", List.of(Y)));

    /** Spellings that Sanskrit has and English words have not, save for compounds. */
    private static final Pattern MARKS = Pattern.compile(
            "[bdjkg]h[aeiouryv]|[aiu][dt]{1,2}h[yv]?[aiu]|ksh|jn|sh[vnm]|^v[rj]|^[ds]v|^dw|jr|tth|ddh|dhy|[aiou]y[aiou]ma");

    /** The endings of words with such spellings. */
    private static final Pattern ENDING = Pattern.compile("(?:[aiu]|[ao]m|a[dknr])$");

    /** Letters that Latin has not, or not in these places. */
    private static final Pattern EASTERN =
            Pattern.compile("k|sh|j|w|[aiu]y[aiu]|[a-z]y[aiu]|^v|[aiou]v[aiou]|aa|uu|ii|h[aiu]$|.h[aiu]");

    /** Spellings of English, with the s of a plural, which is not a part of the word. */
    private static final Pattern ENGLISH = Pattern.compile("ck|ea|oa|wh|tch|[io]gh|[aiu]s$");

    /** Endings, letters and pairs of letters that such a word has not. */
    private static final Pattern OTHER_LANGUAGE = Pattern.compile(
            "[cfqxz](?!h)|[bcfgp]l|ii|(?:ul|ell|ill|oll|os|mat|ment|ic|er|or|[^l]om)a$|[iu][aeo]|e[ao]|o[ae]|ae|oi|ei|eu|ll|rr|nn|ss|pp|rh|[^aiu]$");

    private SanskritRules() {}

    /**
     * Returns the sounds of a word.
     *
     * @param word letters in lower case
     * @param amongSanskrit whether a Sanskrit word stands beside it, so that an ending in a vowel is enough
     * @return empty if it does not look like Sanskrit
     */
    static Optional<List<Phone>> phones(String word, boolean amongSanskrit) {
        if (word.endsWith("asan") && word.length() > 6) {
            return phones(word + "a", amongSanskrit).map(posture -> posture.subList(0, posture.size() - 1));
        }
        boolean posture = word.endsWith(POSTURE) && word.length() > POSTURE.length() + 1;
        boolean marked = MARKS.matcher(word).find() && ENDING.matcher(word).find();
        boolean likely = marked
                || (amongSanskrit && word.matches(".*[aiu]"))
                || (EASTERN.matcher(word).find()
                        && !OTHER_LANGUAGE.matcher(word).find());
        if (!posture && (!likely || ENGLISH.matcher(word).find())) {
            return Optional.empty();
        }
        String letters = withVowels(word.replaceAll("^jn", "gy").replaceAll("(?<=.)sv", "shv"));
        return Spelling.of(letters, VOWELS, CONSONANTS)
                .filter(spelling -> !spelling.vowelPlaces().isEmpty())
                .map(spelling -> phones(spelling, posture));
    }

    /** Returns the word with an i after each r between consonants, which is a vowel in Sanskrit. */
    private static String withVowels(String word) {
        return word.replaceAll("(?<![aeiour])r(?![aeiourhvy])(?=.)", "ri");
    }

    private static List<Phone> phones(Spelling spelling, boolean posture) {
        int stressed = stressed(spelling, posture);
        List<Phone> phones = new ArrayList<>();
        int vowel = -1;
        for (int i = 0; i < spelling.parts().size(); i++) {
            Spelling.Part part = spelling.parts().get(i);
            if (part.isVowel()) {
                vowel++;
                Phone.Stress stress = vowel == stressed
                        ? Phone.Stress.PRIMARY
                        : vowel == 0 && stressed > 1 ? Phone.Stress.SECONDARY : Phone.Stress.NONE;
                // The first vowel of a word keeps its colour without a stress.
                boolean full = vowel == 0 || stress != Phone.Stress.NONE;
                phones.add(new Phone(vowel(part.vowel(), spelling, i, full, stress), stress));
            } else {
                boolean dental = part.consonants().equals(List.of(SH, T)) && !afterHighVowel(spelling, i);
                (dental ? List.of(S, T) : part.consonants())
                        .forEach(sound -> phones.add(new Phone(sound, Phone.Stress.NONE)));
            }
        }
        return phones;
    }

    /** Returns whether the vowel before is i or u, after which s is a "sh". */
    private static boolean afterHighVowel(Spelling spelling, int place) {
        String before = place == 0 ? "" : spelling.parts().get(place - 1).vowel();
        return before.startsWith("i") || before.startsWith("u");
    }

    /** Returns the number of the vowel with the primary stress. */
    private static int stressed(Spelling spelling, boolean posture) {
        int vowels = spelling.vowelPlaces().size();
        if (posture) {
            return vowels - 3;
        }
        boolean endsInVowel = spelling.parts().get(spelling.parts().size() - 1).isVowel();
        return vowels < 3 ? 0 : endsInVowel ? vowels - 2 : vowels - 1;
    }

    private static Phoneme vowel(String letters, Spelling spelling, int place, boolean full, Phone.Stress stress) {
        List<Phoneme> after = spelling.consonantsAfter(place);
        boolean beforeR = !after.isEmpty() && after.get(0) == R;
        boolean last = spelling.isLast(place);
        boolean stressedOpen = stress == Phone.Stress.PRIMARY && !spelling.isClosed(place);
        return switch (letters) {
            case "a", "aa" -> !last && (full || (beforeR && after.size() > 1)) ? AA : AX;
            case "i" -> last || !spelling.vowelAfter(place).isEmpty() || (stressedOpen && !beforeR) ? IY : IH;
            case "ii", "ee" -> IY;
            case "u", "uu", "oo" -> beforeR ? UH : UW;
            case "e" -> beforeR ? EH : EY;
            case "o" -> beforeR ? AO : OW;
            case "ai" -> AY;
            default -> AW;
        };
    }
}
