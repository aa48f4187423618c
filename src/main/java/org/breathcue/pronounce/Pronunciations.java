package org.breathcue.pronounce;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How some words are said, whoever says them. Capitals make no difference; plurals and possessives in s follow their word.
 * Immutable; equal if its words are.
 */
public final class Pronunciations {
    public static final Pronunciations NONE = new Pronunciations(Map.of());

    /** Syllables of the words that stand for phonemes: no voice spells them, and no text has them. */
    private static final List<String> SYLLABLES = List.of("ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu");

    private static final String STAND_IN = "zolo";

    private final Map<String, Pronunciation> words;

    /** What texts were found to need: a compiler asks for the same ones for every length that it tries. */
    private final Map<String, Pronunciations> needed = new ConcurrentHashMap<>();

    /** @param words in any letters */
    public Pronunciations(Map<String, Pronunciation> words) {
        Map<String, Pronunciation> lower = new TreeMap<>();
        words.forEach((word, said) -> lower.put(small(word), said));
        this.words = Collections.unmodifiableMap(lower);
    }

    /** All of them, in small letters. */
    public Map<String, Pronunciation> words() {
        return words;
    }

    /** These, and others for the words that these do not have. */
    public Pronunciations orElse(Pronunciations others) {
        Map<String, Pronunciation> all = new TreeMap<>(others.words);
        all.putAll(words);
        return new Pronunciations(all);
    }

    /** Those that a text needs. */
    public Pronunciations within(String text) {
        return words.isEmpty() ? NONE : needed.computeIfAbsent(text, this::neededBy);
    }

    private Pronunciations neededBy(String text) {
        Map<String, Pronunciation> found = new TreeMap<>();
        String lower = small(text);
        words.forEach((word, said) -> {
            if (lower.contains(word) && pattern(List.of(word)).matcher(text).find()) {
                found.put(word, said);
            }
        });
        return found.isEmpty() ? NONE : new Pronunciations(found);
    }

    /** Puts respellings, and stand-ins for phonemes, in the place of words. The longest word counts. */
    public Said apply(String text) {
        if (words.isEmpty()) {
            return new Said(text, Map.of());
        }
        List<String> longestFirst = words.keySet().stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
        Map<String, List<Phone>> phones = new LinkedHashMap<>();
        Matcher matcher = pattern(longestFirst).matcher(text);
        String said = matcher.replaceAll(found -> {
            Pronunciation word = Objects.requireNonNull(words.get(small(found.group(1))));
            Pronunciation spoken = found.group(2) == null ? word : word.withS();
            if (spoken instanceof Pronunciation.Respelling respelling) {
                return Matcher.quoteReplacement(respelling.words());
            }
            String standIn = standIn(phones.size());
            phones.put(standIn, ((Pronunciation.Phonemes) spoken).phones());
            return standIn;
        });
        return new Said(said, phones);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pronunciations same && words.equals(same.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words.toString();
    }

    /** Those of the capitals, so that words are equal that {@link #pattern} takes for equal: an s at the end of a Greek word has its own. */
    private static String small(String text) {
        return text.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Pattern pattern(List<String> words) {
        String any = String.join("|", words.stream().map(Pattern::quote).toList());
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}]['’]?)(" + any + ")(['’]?s)?(?![\\p{L}\\p{N}\\p{M}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String standIn(int number) {
        StringBuilder word = new StringBuilder(STAND_IN);
        for (char digit : String.valueOf(number).toCharArray()) {
            word.append(SYLLABLES.get(digit - '0'));
        }
        return word.toString();
    }

    /**
     * A text for a voice.
     *
     * @param text with words in the place of others
     * @param phones how some of its words sound, which stand for phonemes and mean nothing; each stands once
     */
    public record Said(String text, Map<String, List<Phone>> phones) {
        public Said {
            phones = Collections.unmodifiableMap(new LinkedHashMap<>(phones));
        }
    }
}
