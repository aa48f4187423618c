package org.breathcue.voice.english;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.PronunciationException;

/**
 * Words that are written alike and spoken differently, such as "close" in "close your eyes" and "stay close", with the evidence for each of
 * their sounds. The evidence is read in the order of the list {@code homographs.txt}, which explains how it is written; such a decision list
 * is what D. Yarowsky describes in "Homograph disambiguation in text-to-speech synthesis" (Progress in Speech Synthesis, 1997). The list and
 * the rules of {@link RoleFinder} are our own.
 *
 * <p>For example, "bow" has the sound of "bough" as a verb and beside "small"; otherwise, it is that of an archer.
 */
final class Homographs {
    /** Matches punctuation that ends a sentence. */
    private static final Pattern ENDS = Pattern.compile("[.!?:]");

    private static final Homographs LIST = new Homographs();

    private final Map<String, String> entries = new HashMap<>();

    private Homographs() {
        try (InputStream list = Objects.requireNonNull(Homographs.class.getResourceAsStream("homographs.txt"))) {
            for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.charAt(0) != '#') {
                    entries.put(line.substring(0, colon), line.substring(colon + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of Breathcue is incomplete", e);
        }
    }

    /** Returns the tokens of a text, in which the homographs have phonemes. A homograph in a compound is a token of its own. */
    static List<Token> spoken(List<Token> text) {
        if (text.stream().noneMatch(Homographs::isIn)) {
            return text;
        }
        List<Token> spoken = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        for (Token token : text) {
            sentence.addAll(isIn(token) ? token.parts() : List.of(token));
            if (ENDS.matcher(token.after()).find()) {
                spoken.addAll(spokenSentence(sentence));
                sentence.clear();
            }
        }
        spoken.addAll(spokenSentence(sentence));
        return spoken;
    }

    /** Returns whether a token or a part of it is a homograph whose phonemes are not given. */
    private static boolean isIn(Token token) {
        return !token.hasPhonemes()
                && token.parts().stream()
                        .anyMatch(part -> LIST.entry(lower(part)).isPresent());
    }

    private static String lower(Token token) {
        return token.text().isEmpty() ? RoleFinder.BREAK : token.text().toLowerCase(Locale.ROOT);
    }

    private static List<Token> spokenSentence(List<Token> sentence) {
        List<String> words = new ArrayList<>();
        int[] places = new int[sentence.size()];
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.get(i);
            if (!token.before().isEmpty()) {
                words.add(RoleFinder.BREAK);
            }
            places[i] = words.size();
            words.add(lower(token));
            if (!token.after().isEmpty()) {
                words.add(RoleFinder.BREAK);
            }
        }
        List<Token> spoken = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.get(i);
            spoken.add(token.hasPhonemes() ? token : token.withPhonemes(phonemes(words, places[i])));
        }
        return spoken;
    }

    private static List<Phone> phonemes(List<String> words, int at) {
        String word = words.get(at);
        Optional<String> entry = LIST.entry(word);
        if (entry.isEmpty()) {
            return List.of();
        }
        Pronunciation said = chosen(entry.get(), words, at);
        boolean derived = !LIST.entries.containsKey(word);
        return ((Pronunciation.Phonemes) (derived ? said.withS() : said)).phones();
    }

    private Optional<String> entry(String word) {
        String own = entries.get(word);
        if (own == null && word.endsWith("s")) {
            own = entries.get(word.substring(0, word.length() - (word.endsWith("sses") ? 2 : 1)));
        }
        return Optional.ofNullable(own);
    }

    private static Pronunciation chosen(String entry, List<String> words, int at) {
        Role role = RoleFinder.role(words, at);
        String sound = "";
        for (String choice : entry.split(";", -1)) {
            String[] parts = choice.strip().split(" ", -1);
            sound = parts[0];
            for (int i = 1; i < parts.length; i++) {
                if (isFound(parts[i], role, words, at)) {
                    return pronunciation(sound);
                }
            }
        }
        return pronunciation(sound);
    }

    private static boolean isFound(String evidence, Role role, List<String> words, int at) {
        String word = evidence.substring(1);
        return switch (evidence.charAt(0)) {
            case '+' -> RoleFinder.isFollowedBy(words, at, word);
            case '-' -> at > 0 && words.get(at - 1).equals(word);
            case '~' -> words.contains(word);
            default ->
                switch (evidence) {
                    case "verb" -> role == Role.VERB || role == Role.STATE;
                    case "verb*" ->
                        role == Role.VERB || role == Role.STATE || role == Role.OPENING || role == Role.COMMAND;
                    default -> role == Role.valueOf(evidence.toUpperCase(Locale.ROOT));
                };
        };
    }

    private static Pronunciation pronunciation(String sound) {
        try {
            return Pronunciation.of(sound);
        } catch (PronunciationException e) {
            throw new IllegalStateException("homographs.txt: " + e.getMessage(), e);
        }
    }
}
