package org.breathcue.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.parse.PronunciationReader;
import org.breathcue.support.InstalledVoices;
import org.breathcue.voice.Pronouncer;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.junit.jupiter.api.Test;

/** No voice has to guess the sounds of a word of the sessions and stretches that come with the program. */
final class KnownWordsTest {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}{])[\\p{L}][\\p{Ll}\\p{M}]+(?:['’]\\p{L}+)?");

    @Test
    void heartKnowsAllWords() throws Exception {
        knowsAllWords(InstalledVoices.heart());
    }

    @Test
    void kevinKnowsAllWords() throws Exception {
        knowsAllWords(Voices.builtIn().always());
    }

    private static void knowsAllWords(VoiceProvider voice) throws Exception {
        Set<String> words = words();
        assertThat(words).hasSizeGreaterThan(400);
        Set<String> unlisted = new TreeSet<>();
        try (Pronouncer pronouncer = voice.pronouncer()) {
            for (String word : words) {
                pronouncer.unlisted(word, word).ifPresent(said -> unlisted.add(said.text()));
            }
            assertThat(pronouncer.unlisted("parighasana", "")).isPresent();
        }
        assertThat(unlisted).isEmpty();
    }

    private static Set<String> words() throws IOException {
        Path file = Path.of("scripts/pronunciations.json");
        Pronunciations shared = PronunciationReader.read(new Source("p", Files.readString(file)), new Diagnostics());
        Set<String> words = new TreeSet<>();
        for (Path folder : new Path[] {Scripts.SESSIONS, Scripts.STRETCHES}) {
            for (String name : Scripts.in(folder)) {
                collect(Scripts.read(folder, name), shared, words);
            }
        }
        return words;
    }

    private static void collect(JsonNode node, Pronunciations shared, Set<String> words) {
        if (node.isTextual() && !node.textValue().endsWith(".json")) {
            Matcher word = WORD.matcher(shared.blanked(node.textValue()));
            while (word.find()) {
                words.add(word.group());
            }
        }
        node.forEach(child -> collect(child, shared, words));
    }
}
