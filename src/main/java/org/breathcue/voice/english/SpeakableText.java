package org.breathcue.voice.english;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text reduced to what FreeTTS understands: ASCII letters, digits and punctuation, figures as they are meant. */
public final class SpeakableText {
    /** No word is so long; the library takes a second for one of a thousand letters. */
    private static final Pattern TOO_LONG = Pattern.compile("(\\S{60})(?=\\S)");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SpeakableText() {}

    /** The text as the voice can read it; empty if there is no letter and no digit in it. */
    public static String of(String text) {
        StringBuilder ascii = new StringBuilder(text.length() + 16);
        Normalizer.normalize(NumberNormalizer.fractionsInWords(text), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(c -> append(c, ascii));
        String result =
                NumberNormalizer.inWords(SPACE.matcher(ascii).replaceAll(" ").strip());
        result = TOO_LONG.matcher(result).replaceAll("$1 ");
        return result.chars().anyMatch(SpeakableText::isPronounceable) ? result : "";
    }

    /** Whether nothing is left of a visible character. */
    static boolean drops(int codePoint) {
        boolean visible = switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> true;
        };
        StringBuilder left = new StringBuilder();
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(c -> append(c, left));
        return visible && left.toString().isBlank();
    }

    private static boolean isPronounceable(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static void append(int c, StringBuilder out) {
        switch (c) {
            case '‘', '’', 'ʼ', '′' -> out.append('\'');
            // Silent, and FreeTTS would pause there.
            case '"', '“', '”', '„', '«', '»', '″' -> {}
            // Dashes between words are pauses; FreeTTS reads them as part of a word.
            case '—', '―' -> out.append(", ");
            case '–', '‐', '‑', '−', '⁄' -> out.append(c == '⁄' ? '/' : '-');
            case '°' -> out.append(" degrees ");
            case '×' -> out.append(" times ");
            case '€' -> out.append(" euros ");
            case '£' -> out.append(" pounds ");
            case 'ß' -> out.append("ss");
            case 'æ', 'Æ' -> out.append("ae");
            case 'œ', 'Œ' -> out.append("oe");
            case 'ø', 'Ø' -> out.append('o');
            default -> {
                if (c >= ' ' && c < 0x7F) {
                    out.append((char) c);
                } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    out.append(' ');
                }
            }
        }
    }
}
