package org.breathcue.understood;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts texts to the words that are heard, so that only audible differences count as errors: no upper case or
 * punctuation, numbers as words.
 *
 * <p>Words that all speakers of English pronounce alike are treated as equal, because a recogniser can only guess their
 * spelling. The list contains only such words of the sessions and their possible spellings. Words that merely sound
 * similar ("an" and "and", "toward" and "towards") are not in the list.
 */
final class Words {
    /** A decimal number. Whisper writes a count as "2.3.4", which is none. */
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\d.])(\\d+)\\.(\\d+)(?!\\.?\\d)");

    private static final Pattern WORD = Pattern.compile("\\d+(st|nd|rd|th)?|\\p{L}+");

    /** Groups of words; each is replaced by the first word of its group. */
    private static final List<List<String>> SAME_SOUND = List.of(
            List.of("to", "too", "two", "ii"),
            List.of("for", "four"),
            List.of("your", "youre"),
            List.of("there", "their", "theyre"),
            List.of("one", "won"),
            List.of("eight", "ate"),
            List.of("right", "write"),
            List.of("by", "buy", "bye"),
            List.of("hale", "hail"),
            List.of("heel", "heal"),
            List.of("toe", "tow"),
            List.of("sole", "soul"),
            List.of("weight", "wait"),
            List.of("roll", "role"),
            List.of("row", "roe"),
            List.of("straight", "strait"),
            List.of("whole", "hole"),
            List.of("feet", "feat"),
            List.of("waist", "waste"),
            List.of("band", "banned"),
            List.of("break", "brake"),
            List.of("side", "sighed"),
            List.of("need", "knead"),
            // Spellings of one word.
            List.of("center", "centre"),
            List.of("okay", "ok"));

    private static final Map<String, String> CANONICAL = canonical();

    private Words() {}

    static List<String> of(String text) {
        String joined = text.toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("(\\d)[,](\\d{3})", "$1$2");
        String plain = DECIMAL.matcher(joined)
                .replaceAll("$1 point $2")
                .replaceAll("(\\d)\\s*s\\b", "$1 seconds")
                .replaceAll("(\\d)\\s*min\\b", "$1 minutes")
                .replaceAll("(\\d)\\s*%", "$1 percent")
                .replace("°", " degrees ");
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            String word = matcher.group();
            List<String> spoken = Character.isDigit(word.charAt(0)) ? NumberWords.of(word) : List.of(word);
            spoken.forEach(each -> words.add(CANONICAL.getOrDefault(each, each)));
        }
        return List.copyOf(words);
    }

    private static Map<String, String> canonical() {
        Map<String, String> map = new HashMap<>();
        SAME_SOUND.forEach(same -> same.forEach(word -> map.put(word, same.get(0))));
        return Map.copyOf(map);
    }
}
