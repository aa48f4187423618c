package org.breathcue.voice.heart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;

/** The letters that the network reads: one for each sound, with marks of stress before the vowels. */
final class PhonemeAlphabet {
    static final char PRIMARY = 'ˈ';
    static final char SECONDARY = 'ˌ';

    private static final String VOWELS = "AIOQWYaiuæɐɑɒɔəɛɜɪʊʌᵊᵻ";

    /** Those that count twice where the lighter of two parts of a word is looked for. */
    private static final String LONG = "AIOQWYʤʧ";

    private static final Map<String, Phoneme> ARPABET = java.util.stream.Stream.of(Phoneme.values())
            .collect(Collectors.toUnmodifiableMap(
                    phoneme -> phoneme.name().toLowerCase(Locale.ROOT), phoneme -> phoneme));

    private PhonemeAlphabet() {}

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    static int weight(String letters) {
        return letters.chars().map(letter -> LONG.indexOf(letter) >= 0 ? 2 : 1).sum();
    }

    /** Phonemes as letters. */
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
     * Sounds of FreeTTS as letters.
     *
     * @param arpabet in lower case; a 1 after a vowel is stress
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
