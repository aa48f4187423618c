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
 * Finds what FreeTTS does not read as it is meant: signs it drops or calls by their names ("left slash right"), and words it
 * spells because no English word begins or ends like them ("hmm", "kg"). Capitals alone ("TFL") are meant to be spelled.
 */
public final class MisreadWords {
    private static final Pattern TOKEN = Pattern.compile("\\S+");
    /** The marks around a word that only make pauses. */
    private static final Pattern CORE =
            Pattern.compile("[\\p{L}\\p{N}\\p{S}#*_@&%/\\\\|].*[\\p{L}\\p{N}\\p{S}#*_@&%/\\\\|]");

    private static final Pattern NAMED = Pattern.compile("[#*_|<>^~\\\\@&`]|\\p{L}/|/\\p{L}|\\d[⅐-⅞]");
    private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)\\b");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    /** The library knows what these are short for. */
    private static final Pattern TITLE = Pattern.compile("Dr|Mr|Mrs|St");

    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}s?");

    private MisreadWords() {}

    /** Those parts of a text, in order, as they stand there. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(NumberNormalizer.without(text));
        while (token.find()) {
            Matcher core = CORE.matcher(token.group());
            String word = core.find() ? core.group() : token.group();
            int[] dropped = word.codePoints().filter(SpeakableText::drops).toArray();
            if (dropped.length > 0) {
                found.add(dropped(word, dropped));
            } else if (NAMED.matcher(word).find() || isSpelled(word)) {
                found.add(word);
            }
        }
        return found;
    }

    /** A word that lacks a letter, or the signs alone. */
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
            boolean meant = letters.length() < 2
                    || CAPITALS.matcher(letters).matches()
                    || TITLE.matcher(letters).matches();
            if (!meant && !Sounds.KNOWN.areIn(letters)) {
                return true;
            }
        }
        return false;
    }

    /** How English words begin and end, as the library knows it. */
    private record Sounds(PronounceableFSM begin, PronounceableFSM end) {
        static final Sounds KNOWN = load();

        private static Sounds load() {
            try {
                return new Sounds(new PrefixFSM(table("prefix_fsm.txt")), new SuffixFSM(table("suffix_fsm.txt")));
            } catch (IOException e) {
                throw new IllegalStateException("the FreeTTS jar is incomplete", e);
            }
        }

        private static URL table(String name) {
            return Objects.requireNonNull(USEnglish.class.getResource(name), name);
        }

        boolean areIn(String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            return begin.accept(lower) && end.accept(lower);
        }
    }
}
