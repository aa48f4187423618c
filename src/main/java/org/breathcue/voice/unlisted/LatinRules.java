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
 * The sounds of Latin terms of anatomy, in the English tradition of reading Latin. The syllable before the last one is stressed if it is
 * long: if it ends in a consonant, or its vowel is long by the ending of the word, as in "-alis" and "-osus". Otherwise, the one before it
 * is. A stressed vowel is long before one consonant in the last syllable but one, as in "planus", and before another vowel; it is
 * short in all other places, except before a consonant and "iu", "ea" and the like, as in "cranium". For example, "gemellus" is
 * /dʒɪˈmɛləs/, and "risorius" is /ɹɪˈsɔɹiəs/.
 */
final class LatinRules {
    /** Stands for "eu" where it is one vowel, unlike in "coccygeus". */
    private static final String EU = "ü";

    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "y", "ae", "oe", "au", EU, "oi");

    private static final Map<String, List<Phoneme>> CONSONANTS = Map.ofEntries(
            entry("b", List.of(B)),
            entry("c", List.of(K)),
            entry("ch", List.of(K)),
            entry("d", List.of(D)),
            entry("f", List.of(F)),
            entry("g", List.of(G)),
            entry("gn", List.of(G, N)),
            entry("h", List.of(HH)),
            entry("j", List.of(JH)),
            entry("l", List.of(L)),
            entry("m", List.of(M)),
            entry("n", List.of(N)),
            entry("ng", List.of(NG, G)),
            entry("nc", List.of(NG, K)),
            entry("p", List.of(P)),
            entry("ph", List.of(F)),
            entry("qu", List.of(K, W)),
            entry("r", List.of(R)),
            entry("rh", List.of(R)),
            entry("rrh", List.of(R)),
            entry("s", List.of(S)),
            entry("sh", List.of(SH)),
            entry("t", List.of(T)),
            entry("th", List.of(TH)),
            entry("v", List.of(V)),
            entry("x", List.of(K, S)),
            entry("z", List.of(Z)));

    private static final Pattern LATIN = Pattern.compile("\\w{3,}(?:(?<!o)us|um|is|ae|[ei]i)");

    private static final Pattern LATIN_PART =
            Pattern.compile(LATIN + "|\\w{2,}(?:[ei]a|ina|ula|[ei]lla|osa|ata|ura|ica)");

    /** Endings whose vowel before the last one is long. */
    private static final Pattern LONG = Pattern.compile(
            ".*(?:al|ar)(?:is|ia)|.*(?:at|an|iv|on|os|or|ar|ut|ur|in)(?:us|um|a|ae)|.*(?:it|os|(?<!en)es)is");

    private LatinRules() {}

    /**
     * Returns the sounds of a word.
     *
     * @param word letters in lower case
     * @return empty if it has no Latin ending, or spellings that Latin has not
     */
    static Optional<List<Phone>> phones(String word) {
        return LATIN.matcher(word).matches() ? read(word) : Optional.empty();
    }

    /**
     * Returns the sounds of the end of a word of medicine, such as "malacia"; empty if it has no Latin ending, or spellings that Latin has
     * not.
     */
    static Optional<List<Phone>> ofPart(String word) {
        return LATIN_PART.matcher(word).matches() ? read(word) : Optional.empty();
    }

    private static Optional<List<Phone>> read(String word) {
        String letters = word.replaceAll("eu(?![sm]$)", EU)
                .replaceAll("(?<!s)[ct](?=i[aeou])", "sh")
                .replaceAll("c(?=[eiy]|ae|oe)", "s")
                .replaceAll("g(?=[eiy]|ae|oe)", "j")
                .replaceAll("^(?:p(?=[stn])|m(?=n)|g(?=n)|c(?=t))", "")
                .replaceAll("^x", "z");
        return Spelling.of(letters, VOWELS, CONSONANTS)
                .filter(spelling -> spelling.vowelPlaces().size() > 1)
                .map(spelling -> phones(spelling, word));
    }

    private static List<Phone> phones(Spelling spelling, String word) {
        List<Integer> vowels = spelling.vowelPlaces();
        int stressed = stressed(spelling, vowels, word);
        List<Phone> phones = new ArrayList<>();
        for (int i = 0; i < spelling.parts().size(); i++) {
            int number = vowels.indexOf(i);
            if (number < 0) {
                for (Phoneme sound : spelling.parts().get(i).consonants()) {
                    boolean said = sound == R
                            && !phones.isEmpty()
                            && phones.get(phones.size() - 1).phoneme() == ER;
                    if (!said) {
                        phones.add(new Phone(sound, Phone.Stress.NONE));
                    }
                }
            } else {
                boolean secondary = number < stressed && (stressed - number) % 2 == 0;
                Phone.Stress stress = number == stressed
                        ? Phone.Stress.PRIMARY
                        : secondary ? Phone.Stress.SECONDARY : Phone.Stress.NONE;
                boolean penult = number == vowels.size() - 2;
                addVowel(spelling, i, stress, penult, word, phones);
            }
        }
        return phones;
    }

    /** Returns the number of the vowel with the primary stress. */
    private static int stressed(Spelling spelling, List<Integer> vowels, String word) {
        int penult = vowels.size() - 2;
        int place = vowels.get(penult);
        boolean hiatus = !spelling.vowelAfter(place).isEmpty();
        boolean diphthong = spelling.parts().get(place).vowel().length() > 1;
        boolean isLong = !hiatus
                && (diphthong || spelling.isClosed(place) || LONG.matcher(word).matches());
        return penult == 0 || isLong ? penult : penult - 1;
    }

    private static void addVowel(
            Spelling spelling, int place, Phone.Stress stress, boolean penult, String word, List<Phone> phones) {
        Surroundings around = Surroundings.of(spelling, place);
        String letters = spelling.parts().get(place).vowel();
        boolean primary = stress == Phone.Stress.PRIMARY;
        boolean free = primary && !around.closed;
        boolean isLong = around.hiatus
                || (free && penult)
                || (stress != Phone.Stress.NONE
                        && !around.closed
                        && isBeforeHiatus(spelling, place)
                        && !letters.matches("[iy]"));
        Phoneme sound = stress == Phone.Stress.NONE
                ? unstressed(letters, around)
                : word.endsWith("alis") && primary ? AE : stressed(letters, isLong, around);
        boolean glide = letters.matches("u|" + EU)
                && !around.lastVowel
                && !around.closed
                && !around.beforeR
                && !around.hiatus
                && !isAfterCoronal(phones);
        if (glide) {
            phones.add(new Phone(Y, Phone.Stress.NONE));
        }
        phones.add(new Phone(sound, stress));
    }

    /**
     * What is around a vowel.
     *
     * @param firstVowel whether it is the first vowel of the word
     * @param lastVowel whether it is the last vowel of the word
     * @param last whether it is the last letter of the word
     * @param hiatus whether another vowel follows it
     * @param closed whether its syllable ends in a consonant
     * @param beforeR whether the next sound is an r
     */
    private record Surroundings(
            boolean firstVowel, boolean lastVowel, boolean last, boolean hiatus, boolean closed, boolean beforeR) {
        static Surroundings of(Spelling spelling, int place) {
            List<Integer> vowels = spelling.vowelPlaces();
            List<Phoneme> after = spelling.consonantsAfter(place);
            return new Surroundings(
                    place == vowels.get(0),
                    place == vowels.get(vowels.size() - 1),
                    spelling.isLast(place),
                    !spelling.vowelAfter(place).isEmpty(),
                    spelling.isClosed(place),
                    !after.isEmpty() && after.get(0) == R);
        }
    }

    /** Returns whether the next vowel is an e or i directly before another one, as in "cranium". */
    private static boolean isBeforeHiatus(Spelling spelling, int place) {
        int next = place + 1;
        while (next < spelling.parts().size() && !spelling.parts().get(next).isVowel()) {
            next++;
        }
        return next < spelling.parts().size()
                && spelling.parts().get(next).vowel().matches("[eiy]")
                && !spelling.vowelAfter(next).isEmpty();
    }

    /** Returns whether the sound before is one after which American English has no glide before "u". */
    private static boolean isAfterCoronal(List<Phone> phones) {
        return !phones.isEmpty()
                && switch (phones.get(phones.size() - 1).phoneme()) {
                    case D, JH, L, N, R, S, T, TH, Z -> true;
                    default -> false;
                };
    }

    private static Phoneme stressed(String letters, boolean isLong, Surroundings around) {
        if (around.beforeR) {
            return switch (letters) {
                case "a" -> around.closed ? AA : EH;
                case "e", "ae", "oe" -> around.closed ? ER : IH;
                case "i", "y" -> around.closed ? ER : isLong ? AY : IH;
                case "o", "au" -> AO;
                case "oi" -> OY;
                default -> around.closed ? ER : UH;
            };
        }
        return switch (letters) {
            case "a" -> isLong ? EY : AE;
            case "e" -> isLong ? IY : EH;
            case "i", "y" -> isLong ? AY : IH;
            case "o" -> isLong ? OW : AA;
            case "u" -> isLong || !around.closed ? UW : AH;
            case "ae", "oe" -> IY;
            case "au" -> AO;
            case "oi" -> OY;
            default -> UW;
        };
    }

    private static Phoneme unstressed(String letters, Surroundings around) {
        return switch (letters) {
            case "a" -> around.closed && around.beforeR ? AA : around.closed && around.firstVowel ? AE : AX;
            case "e", "ae", "oe" ->
                around.hiatus || around.last ? IY : around.beforeR ? AX : around.closed && around.firstVowel ? EH : IH;
            case "i", "y" ->
                around.firstVowel && !around.closed && (around.hiatus || letters.equals("y"))
                        ? AY
                        : around.hiatus ? IY : around.last ? AY : around.beforeR ? AX : IH;
            case "o" -> around.beforeR ? AO : !around.closed ? OW : around.firstVowel ? AA : AX;
            case "u" -> around.hiatus || (around.firstVowel && !around.closed) ? UW : AX;
            case "au" -> AO;
            case "oi" -> OY;
            default -> UW;
        };
    }
}
