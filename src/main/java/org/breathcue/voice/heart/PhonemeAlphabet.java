package org.breathcue.voice.heart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;

/**
 * The alphabet of the network: one letter for each phoneme, mostly of the International Phonetic Alphabet, and stress marks before vowels.
 * Capitals stand for diphthongs, as in Misaki, whose lexicons the package brings.
 */
final class PhonemeAlphabet {
    static final char PRIMARY = 'ˈ';
    static final char SECONDARY = 'ˌ';

    private static final String VOWELS = "AIOQWYaiuæɐɑɒɔəɛɜɪʊʌᵊᵻ";

    /** Letters that count twice in the weight of a word: diphthongs and affricates. */
    private static final String LONG = "AIOQWYʤʧ";

    private static final Map<String, Phoneme> ARPABET = java.util.stream.Stream.of(Phoneme.values())
            .collect(Collectors.toUnmodifiableMap(
                    phoneme -> phoneme.name().toLowerCase(Locale.ROOT), phoneme -> phoneme));

    private PhonemeAlphabet() {}

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    /** Returns the weight of a part of a compound, by which the part that loses its primary stress is chosen. */
    static int weight(String letters) {
        return letters.chars().map(letter -> LONG.indexOf(letter) >= 0 ? 2 : 1).sum();
    }

    /** Returns phonemes in letters. */
    static String letters(List<Phone> phones) {
        StringBuilder letters = new StringBuilder();
        for (Phone phone : phones) {
            switch (phone.stress()) {
                case PRIMARY -> letters.append(PRIMARY);
                case SECONDARY -> letters.append(SECONDARY);
                case NONE -> {}
            }
            letters.append(letters(phone.phoneme()));
        }
        return letters.toString();
    }

    /**
     * Returns phonemes of FreeTTS in letters.
     *
     * @param arpabet in lower case, with a 1 after stressed vowels
     */
    static String lettersOf(List<String> arpabet) {
        StringBuilder letters = new StringBuilder();
        for (String sound : arpabet) {
            boolean stressed = sound.endsWith("1");
            Phoneme phoneme = ARPABET.get(stressed ? sound.substring(0, sound.length() - 1) : sound);
            if (phoneme != null) {
                letters.append(stressed ? String.valueOf(PRIMARY) : "");
                letters.append(!stressed && phoneme == Phoneme.ER ? "əɹ" : letters(phoneme));
            }
        }
        return letters.toString();
    }

    private static String letters(Phoneme phoneme) {
        return switch (phoneme) {
            case AA -> "ɑ";
            case AE -> "æ";
            case AH -> "ʌ";
            case AX -> "ə";
            case AO -> "ɔ";
            case AW -> "W";
            case AXR -> "əɹ";
            case AY -> "I";
            case B -> "b";
            case CH -> "ʧ";
            case D -> "d";
            case DH -> "ð";
            case DX -> "T";
            case EH -> "ɛ";
            case ER -> "ɜɹ";
            case EY -> "A";
            case F -> "f";
            case G -> "ɡ";
            case HH -> "h";
            case IH -> "ɪ";
            case IX -> "ᵻ";
            case IY -> "i";
            case JH -> "ʤ";
            case K -> "k";
            case L -> "l";
            case M -> "m";
            case N -> "n";
            case NG -> "ŋ";
            case OW -> "O";
            case OY -> "Y";
            case P -> "p";
            case R -> "ɹ";
            case S -> "s";
            case SH -> "ʃ";
            case T -> "t";
            case TH -> "θ";
            case UH -> "ʊ";
            case UW -> "u";
            case V -> "v";
            case W -> "w";
            case Y -> "j";
            case Z -> "z";
            case ZH -> "ʒ";
        };
    }
}
