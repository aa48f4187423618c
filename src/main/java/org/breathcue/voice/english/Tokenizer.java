package org.breathcue.voice.english;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.pronounce.TextRun;

/**
 * Splits a text into tokens: the first step of every voice. Here, a word gets the phonemes that its session or the shared list gives for
 * it; they stay with the token until it is spoken.
 *
 * <p>Ordinary text is normalized first ({@link TextNormalizer}). Words with given phonemes are never changed. Then the text is cut at
 * spaces, and the punctuation at the edges of words is separated, with the characters and rules of FreeTTS' own tokenizer. A word with given phonemes is a token even
 * within a larger word; a hyphen beside it becomes a separator.
 *
 * <p>For example, with phonemes for "savasana", the text "10 s, then (half-savasana)." becomes "10", "seconds" with a comma after it,
 * "then", "half" with a bracket before it, and "savasana" with its phonemes, a hyphen as its separator, and ")." after it.
 */
public final class Tokenizer {
    private static final String OPENING = "\"'`({[";
    private static final String CLOSING = "\"'`.,:;!?(){}[]";

    /** The normalized text; the letters of a word with given phonemes are those of the original. */
    private final StringBuilder text = new StringBuilder();

    /** The words with given phonemes, in order. */
    private final List<Span> given = new ArrayList<>();

    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer() {}

    /**
     * Returns the tokens of a text.
     *
     * @param text as it is written
     * @param pronunciations the phonemes and respellings that are given for some words
     * @return the tokens in order; empty if there is no ASCII letter, no digit and no given phoneme
     */
    public static List<Token> tokens(String text, Pronunciations pronunciations) {
        Tokenizer tokenizer = new Tokenizer();
        if (tokenizer.normalize(pronunciations.split(text))) {
            tokenizer.cut();
        }
        return List.copyOf(Homographs.spoken(Initialisms.spelled(tokenizer.tokens)));
    }

    /** Fills {@link #text} and {@link #given}; returns whether there is anything to pronounce. */
    private boolean normalize(List<TextRun> runs) {
        boolean pronounceable = false;
        for (int i = 0; i < runs.size(); i++) {
            TextRun run = runs.get(i);
            if (run.hasPhonemes()) {
                given.add(new Span(text.length(), text.length() + run.text().length(), run.phonemes()));
                text.append(run.text());
                pronounceable = true;
            } else {
                boolean last = i == runs.size() - 1;
                String ascii = TextNormalizer.toAscii(run.text());
                ascii = i == 0 ? ascii.stripLeading() : ascii;
                ascii = last ? ascii.stripTrailing() : ascii;
                String words = TextNormalizer.toWords(
                        ascii, last ? "" : runs.get(i + 1).text());
                text.append(words);
                pronounceable |= words.chars().anyMatch(Character::isLetterOrDigit);
            }
        }
        return pronounceable;
    }

    /** Cuts the normalized text at spaces. */
    private void cut() {
        int at = 0;
        while (at < text.length()) {
            int start = skip(at, " ");
            int word = skip(start, OPENING);
            int end = endOfWord(word);
            int last = end;
            while (last - 1 > word && CLOSING.indexOf(text.charAt(last - 1)) >= 0) {
                last--;
            }
            if (end > start) {
                add(tokens.isEmpty() ? "" : " ", text.substring(start, word), word, last, text.substring(last, end));
            }
            at = end;
        }
    }

    private int skip(int from, String characters) {
        int at = from;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ' ') {
            int start = at;
            at = given.stream()
                    .filter(span -> span.start == start)
                    .mapToInt(Span::end)
                    .findAny()
                    .orElse(at + 1);
        }
        return at;
    }

    /** Adds the token between two places of the text, or its parts where words with given phonemes are among them. */
    private void add(String separator, String before, int from, int to, String after) {
        List<Span> parts = parts(from, to);
        for (int i = 0; i < parts.size(); i++) {
            Span part = parts.get(i);
            boolean first = i == 0;
            boolean last = i == parts.size() - 1;
            tokens.add(new Token(
                    first ? separator : isHyphen(part.start - 1) ? Token.HYPHEN : "",
                    first ? before : "",
                    text.substring(part.start, part.end),
                    part.phonemes,
                    last ? after : ""));
        }
    }

    /** Cuts at words with given phonemes; hyphens beside them belong to no part. */
    private List<Span> parts(int from, int to) {
        List<Span> parts = new ArrayList<>();
        int at = from;
        for (Span span : given) {
            if (span.start >= from && span.end <= to) {
                int end = span.start;
                while (end > at && isHyphen(end - 1)) {
                    end--;
                }
                if (end > at) {
                    parts.add(new Span(at, end, List.of()));
                }
                parts.add(span);
                at = skip(span.end, Token.HYPHEN);
            }
        }
        if (at < to || parts.isEmpty()) {
            parts.add(new Span(at, to, List.of()));
        }
        return parts;
    }

    private boolean isHyphen(int at) {
        return text.charAt(at) == '-';
    }

    /** A part of {@link #text}, with its given phonemes if it has any. */
    private record Span(int start, int end, List<Phone> phonemes) {}
}
