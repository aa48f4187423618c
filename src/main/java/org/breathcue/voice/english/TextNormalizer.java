package org.breathcue.voice.english;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Reduces text to what FreeTTS reads correctly: ASCII letters, digits and punctuation, with symbols, units and abbreviations in words. */
final class TextNormalizer {
    /** A word longer than any of English, which is cut: FreeTTS takes a second for one of a thousand letters. */
    private static final Pattern TOO_LONG = Pattern.compile("(\\S{60})(?=\\S)");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private TextNormalizer() {}

    /** Returns a text in printable ASCII, with single spaces between words. */
    static String toAscii(String text) {
        StringBuilder ascii = new StringBuilder(text.length() + 16);
        Normalizer.normalize(NumberNormalizer.fractionsInWords(SanskritLetters.inEnglish(text)), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(c -> append(c, ascii));
        return SPACE.matcher(ascii).replaceAll(" ");
    }

    /**
     * Returns an ASCII text with those numbers, units and abbreviations in words that FreeTTS would misread.
     *
     * @param ascii as {@link #toAscii} returns it
     * @param next the word that follows the text; empty at the end
     */
    static String toWords(String ascii, String next) {
        String numbers = NumberNormalizer.inWords(Abbreviations.inWords(RomanNumerals.inDigits(ascii)));
        String words = Abbreviations.withoutSigns(Units.inWords(numbers, next));
        return TOO_LONG.matcher(words).replaceAll("$1 ");
    }

    /** Returns whether {@link #toAscii} leaves nothing of a character that readers see. */
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

    private static void append(int c, StringBuilder out) {
        switch (c) {
            case '‘', '’', 'ʼ', '′' -> out.append('\'');
            // Quotation marks make no sound, but FreeTTS would pause at them.
            case '"', '“', '”', '„', '«', '»', '″' -> {}
            // A dash between words is a pause; FreeTTS would take it as a part of a word.
            case '—', '―' -> out.append(", ");
            case '–', '‐', '‑', '−', '⁄' -> out.append(c == '⁄' ? '/' : '-');
            case '°' -> out.append(" deg ");
            case '×' -> out.append(" x ");
            case '≈' -> out.append(" about ");
            case '≥' -> out.append(" at least ");
            case '≤' -> out.append(" at most ");
            case '±' -> out.append(" plus or minus ");
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
