package org.breathcue.pronounce;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pronunciation dictionary of a session: words and the pronunciations that every voice has to use for them. Upper and lower case are
 * the same; plurals and possessives in s follow from their word. A word without marks on its letters stands for the same word with marks:
 * "savasana" for "Śavāsana". Immutable; two are equal if their words are.
 */
public final class Pronunciations {
    public static final Pronunciations NONE = new Pronunciations(Map.of());

    private final Map<String, Pronunciation> words;

    /** Finds any of the words, the longest first. Made when it is first needed: where all clips are stored, it never is. */
    private volatile @Nullable Pattern allWords;

    /** The results of {@link #within}: a compiler asks for the same texts for every length that it tries. */
    private final Map<String, Pronunciations> needed = new ConcurrentHashMap<>();

    /** @param words the pronunciations by word, in upper or lower case */
    public Pronunciations(Map<String, Pronunciation> words) {
        Map<String, Pronunciation> lower = new TreeMap<>();
        words.forEach((word, said) -> lower.put(key(word), said));
        this.words = Collections.unmodifiableMap(lower);
    }

    /** Returns all pronunciations by word, in lower case and sorted by word. */
    public Map<String, Pronunciation> words() {
        return words;
    }

    /** Returns these pronunciations, with others added for words that these do not have. */
    public Pronunciations orElse(Pronunciations others) {
        Map<String, Pronunciation> all = new TreeMap<>(others.words);
        all.putAll(words);
        return new Pronunciations(all);
    }

    /** Returns the pronunciations of those words that stand in a text. */
    public Pronunciations within(String text) {
        return words.isEmpty() ? NONE : needed.computeIfAbsent(text, this::neededBy);
    }

    private Pronunciations neededBy(String text) {
        Map<String, Pronunciation> found = new TreeMap<>();
        String plain = Marks.without(lowerCase(text));
        String marked = MarkedText.of(text).decomposed();
        words.forEach((word, said) -> {
            if (plain.contains(Marks.without(word))
                    && pattern(List.of(word)).matcher(marked).find()) {
                found.put(word, said);
            }
        });
        return found.isEmpty() ? NONE : new Pronunciations(found);
    }

    /**
     * Splits a text into ordinary text and words with given phonemes. Respellings take the place of their words in the ordinary text.
     * Where several entries match at one place, the longest counts.
     *
     * <p>With {@code psoas: /ˈsoʊəs/} and {@code asana: ah sana}, the text "Psoas, asana." becomes the word "Psoas" with its phonemes and
     * the ordinary text ", ah sana.".
     *
     * @return the runs in order, never two of ordinary text side by side; empty for an empty text
     */
    public List<TextRun> split(String text) {
        List<TextRun> runs = new ArrayList<>();
        StringBuilder ordinary = new StringBuilder();
        int at = 0;
        if (!words.isEmpty()) {
            MarkedText marked = MarkedText.of(text);
            Matcher found = allWords().matcher(marked.decomposed());
            while (found.find()) {
                int start = marked.place(found.start());
                ordinary.append(text, at, start);
                at = marked.place(found.end());
                Pronunciation word = word(found.group(1));
                Pronunciation spoken = found.group(2) == null ? word : word.withS();
                if (spoken instanceof Pronunciation.Phonemes given) {
                    addOrdinary(runs, ordinary);
                    runs.add(new TextRun(text.substring(start, at), given.phones()));
                } else {
                    ordinary.append(((Pronunciation.Respelling) spoken).words());
                }
            }
        }
        addOrdinary(runs, ordinary.append(text, at, text.length()));
        return List.copyOf(runs);
    }

    /** Returns a text of the same length with spaces in the place of the words that have a pronunciation here. */
    public String blanked(String text) {
        StringBuilder blanked = new StringBuilder(text);
        if (!words.isEmpty()) {
            MarkedText marked = MarkedText.of(text);
            Matcher found = allWords().matcher(marked.decomposed());
            while (found.find()) {
                for (int i = marked.place(found.start()); i < marked.place(found.end()); i++) {
                    blanked.setCharAt(i, ' ');
                }
            }
        }
        return blanked.toString();
    }

    /** Two threads that make the pattern at the same time make equal ones. */
    private Pattern allWords() {
        Pattern made = allWords;
        if (made == null) {
            made = pattern(words.keySet().stream()
                    .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                    .toList());
            allWords = made;
        }
        return made;
    }

    /** Returns the pronunciation of a word that {@link #allWords} found: that of the word with its marks, if there is one. */
    private Pronunciation word(String found) {
        String key = key(found);
        Pronunciation exact = words.get(key);
        return exact != null ? exact : Objects.requireNonNull(words.get(Marks.without(key)));
    }

    private static void addOrdinary(List<TextRun> runs, StringBuilder text) {
        if (!text.isEmpty()) {
            runs.add(new TextRun(text.toString(), List.of()));
            text.setLength(0);
        }
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

    /**
     * Returns the text in lower case, by way of upper case, so that exactly those words are equal that {@link #pattern} takes for equal:
     * a Greek sigma at the end of a word has a lower-case letter of its own.
     */
    private static String lowerCase(String text) {
        if (Marks.isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return text.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String key(String word) {
        return lowerCase(Marks.isPlain(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFC));
    }

    /** Returns a pattern that finds any of some words in text whose marks are characters of their own; the words with marks come first. */
    private static Pattern pattern(List<String> words) {
        String any = words.stream()
                .sorted(Comparator.comparing(
                        (String word) -> Marks.without(word).equals(word)))
                .map(Marks::pattern)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}]['’]?)(" + any + ")(['’]?s)?(?![\\p{L}\\p{N}\\p{M}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
