package org.breathcue.voice.heart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The phonemes by their letters, and by letters of the lexicons for which {@link #letters} has others. */
    private static final Map<String, Phoneme> PHONEMES = phonemes();

    private PhonemeAlphabet() {}

    private static Map<String, Phoneme> phonemes() {
        Map<String, Phoneme> phonemes = new HashMap<>();
        for (Phoneme phoneme : Phoneme.values()) {
            phonemes.put(letters(phoneme), phoneme);
        }
        phonemes.put("ᵊ", Phoneme.AX);
        phonemes.put("ɐ", Phoneme.AX);
        phonemes.put("ɾ", Phoneme.DX);
        phonemes.put("a", Phoneme.AA);
        phonemes.put("ɒ", Phoneme.AA);
        phonemes.put("ɜ", Phoneme.ER);
        phonemes.put("ʔ", Phoneme.T);
        return phonemes;
    }

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    static boolean hasVowel(String letters) {
        return letters.chars().anyMatch(letter -> isVowel((char) letter));
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

    /** Returns letters as phonemes; the inverse of {@link #letters}, except that letters outside of the alphabet are left out. */
    static List<Phone> phones(String letters) {
        List<Phone> phones = new ArrayList<>();
        Phone.Stress stress = Phone.Stress.NONE;
        int at = 0;
        while (at < letters.length()) {
            char letter = letters.charAt(at);
            String pair = letters.substring(at, Math.min(at + 2, letters.length()));
            boolean isPair = PHONEMES.containsKey(pair) && pair.length() == 2;
            Phoneme phoneme = PHONEMES.get(isPair ? pair : pair.substring(0, 1));
            if (letter == PRIMARY || letter == SECONDARY) {
                stress = letter == PRIMARY ? Phone.Stress.PRIMARY : Phone.Stress.SECONDARY;
            } else if (phoneme != null) {
                phones.add(new Phone(phoneme, phoneme.isVowel() ? stress : Phone.Stress.NONE));
                stress = phoneme.isVowel() ? Phone.Stress.NONE : stress;
            }
            at += isPair ? 2 : 1;
        }
        return phones;
    }

    /** Returns the sounds that the {@link LetterModel} gives for a word, without what the alphabet lacks and without doubled r. */
    static String ofModel(String sounds) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            boolean mark = sound == PRIMARY || sound == SECONDARY;
            boolean known = mark || PHONEMES.containsKey(String.valueOf(sound));
            char before = letters.isEmpty() ? ' ' : letters.charAt(letters.length() - 1);
            boolean doubled = (sound == 'ɹ' || mark) && (before == sound || (mark && before == PRIMARY));
            if (mark && before == SECONDARY) {
                letters.setLength(letters.length() - 1);
            }
            if (known && !doubled) {
                letters.append(sound);
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
