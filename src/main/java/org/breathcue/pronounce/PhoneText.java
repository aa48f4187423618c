package org.breathcue.pronounce;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the phonemes of a word for readers. */
public final class PhoneText {
    private PhoneText() {}

    /** Returns a word in the International Phonetic Alphabet as a pronunciation can be written, such as {@code /ˈvɝɾəˌbɹeɪ/}. */
    public static String ipa(List<Phone> word) {
        return Pronunciation.PHONEMES
                + Syllables.of(word).stream().map(PhoneText::ipaSyllable).collect(Collectors.joining())
                + Pronunciation.PHONEMES;
    }

    private static String ipaSyllable(List<Phone> syllable) {
        String mark = switch (stress(syllable)) {
            case PRIMARY -> "ˈ";
            case SECONDARY -> "ˌ";
            case NONE -> "";
        };
        return mark + syllable.stream().map(phone -> ipa(phone.phoneme())).collect(Collectors.joining());
    }

    /** Returns the spelling without a mark of length. */
    private static String ipa(Phoneme phoneme) {
        return phoneme.spellings().stream()
                .filter(spelling -> spelling.indexOf('ː') < 0)
                .findFirst()
                .orElse(phoneme.spellings().get(0));
    }

    private static Phone.Stress stress(List<Phone> syllable) {
        return syllable.stream()
                .map(Phone::stress)
                .filter(stress -> stress != Phone.Stress.NONE)
                .findFirst()
                .orElse(Phone.Stress.NONE);
    }

    /** Returns a word in English letters for people who do not read phonemes, with the stressed syllable in capitals: "VUR-tuh-bray". */
    public static String respelling(List<Phone> word) {
        return Syllables.of(word).stream().map(PhoneText::respelledSyllable).collect(Collectors.joining("-"));
    }

    private static String respelledSyllable(List<Phone> syllable) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < syllable.size(); i++) {
            letters.append(respelled(syllable.get(i).phoneme(), i == 0, i == syllable.size() - 1));
        }
        boolean stressed = stress(syllable) == Phone.Stress.PRIMARY;
        return stressed ? letters.toString().toUpperCase(Locale.ROOT) : letters.toString();
    }

    private static String respelled(Phoneme phoneme, boolean first, boolean last) {
        return switch (phoneme) {
            case AA -> "ah";
            case AE -> "a";
            case AH, AX -> "uh";
            case AO -> "aw";
            case AW -> "ow";
            case AXR -> "er";
            case AY -> first ? "eye" : "y";
            case B -> "b";
            case CH -> "ch";
            case D -> "d";
            case DH -> "th";
            case DX, T -> "t";
            case EH -> last ? "eh" : "e";
            case ER -> "ur";
            case EY -> "ay";
            case F -> "f";
            case G -> "g";
            case HH -> "h";
            case IH, IX -> last ? "ih" : "i";
            case IY -> "ee";
            case JH -> "j";
            case K -> "k";
            case L -> "l";
            case M -> "m";
            case N -> "n";
            case NG -> "ng";
            case OW -> "oh";
            case OY -> "oy";
            case P -> "p";
            case R -> "r";
            case S -> "s";
            case SH -> "sh";
            case TH -> "th";
            case UH -> "uu";
            case UW -> "oo";
            case V -> "v";
            case W -> "w";
            case Y -> "y";
            case Z -> "z";
            case ZH -> "zh";
        };
    }
}
