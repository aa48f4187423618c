package org.breathcue.voice.english;

import com.sun.speech.freetts.en.us.PrefixFSM;
import com.sun.speech.freetts.en.us.PronounceableFSM;
import com.sun.speech.freetts.en.us.SuffixFSM;
import com.sun.speech.freetts.en.us.USEnglish;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words and signs that FreeTTS misreads: signs that it drops or names ("left slash right"), and words that it spells because no
 * English word begins or ends like them ("hmm", "kg"). Words in capitals ("TFL") are left out: they are meant to be spelled.
 */
public final class MisreadWords {
    private static final Pattern TOKEN = Pattern.compile("\\S+");
    /** A word without the punctuation around it, which only makes pauses. */
    private static final Pattern CORE =
            Pattern.compile("[\\p{L}\\p{N}\\p{S}#*_@&%/\\\\|].*[\\p{L}\\p{N}\\p{S}#*_@&%/\\\\|]");

    private static final Pattern NAMED = Pattern.compile("[#*_|<>^~\\\\@&`]|\\d[⅐-⅞]");
    private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)\\b");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    /** Abbreviations that the library writes out. */
    private static final Pattern TITLE = Pattern.compile("Dr|Mr|Mrs|St");

    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}s?");

    private MisreadWords() {}

    /** Returns the misread parts of a text, in order and as they are written. */
    public static List<String> in(String text) {
        // The rules leave a single plain word as it is, or write all of it out.
        if (WORD.matcher(text).matches() && !isSpelled(text)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(readable(text));
        while (token.find()) {
            Matcher core = CORE.matcher(token.group());
            String word = core.find() ? core.group() : token.group();
            int[] dropped = word.codePoints().filter(TextNormalizer::drops).toArray();
            if (dropped.length > 0) {
                found.add(dropped(word, dropped));
            } else if (NAMED.matcher(word).find() || isSpelled(word)) {
                found.add(word);
            }
        }
        return found;
    }

    /** Returns a text without what is written out, and otherwise as it is written. */
    private static String readable(String text) {
        String ascii = text.replace('–', '-').replace('×', 'x');
        return Units.without(NumberNormalizer.inWords(Abbreviations.without(ascii)));
    }

    /** Returns the whole word if a letter or digit of it is dropped, otherwise only the dropped signs and what is between them. */
    private static String dropped(String word, int[] dropped) {
        for (int c : dropped) {
            if (Character.isLetterOrDigit(c)) {
                return word;
            }
        }
        int last = dropped[dropped.length - 1];
        return word.substring(word.indexOf(dropped[0]), word.lastIndexOf(last) + Character.charCount(last));
    }

    private static boolean isSpelled(String token) {
        String plain = ORDINAL.matcher(token.replaceAll("['’]s?", "")).replaceAll("");
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            String letters = word.group();
            boolean readable = letters.length() < 2
                    || CAPITALS.matcher(letters).matches()
                    || TITLE.matcher(letters).matches();
            if (!readable && !WordEdges.ENGLISH.fit(letters)) {
                return true;
            }
        }
        return false;
    }

    /** The library's finite-state machines of the letters that English words begin and end with. */
    private record WordEdges(PronounceableFSM begin, PronounceableFSM end) {
        static final WordEdges ENGLISH = load();

        private static WordEdges load() {
            try {
                return new WordEdges(new PrefixFSM(table("prefix_fsm.txt")), new SuffixFSM(table("suffix_fsm.txt")));
            } catch (IOException e) {
                throw new IllegalStateException("the FreeTTS jar is incomplete", e);
            }
        }

        private static URL table(String name) {
            return Objects.requireNonNull(USEnglish.class.getResource(name), name);
        }

        boolean fit(String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            return begin.accept(lower) && end.accept(lower);
        }
    }
}
