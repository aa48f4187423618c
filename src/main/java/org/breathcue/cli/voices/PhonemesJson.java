package org.breathcue.cli.voices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.pronounce.PhoneText;
import org.breathcue.voice.SpokenWord;

/** Writes words with their sounds as JSON for other programs. {@code docs/programs.md} describes the keys. */
final class PhonemesJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Ends lines with a line feed on every platform. */
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private PhonemesJson() {}

    /** Returns the words as a list, with a line feed at the end. */
    static String text(List<SpokenWord> words) {
        ArrayNode list = MAPPER.createArrayNode();
        for (SpokenWord word : words) {
            list.addObject()
                    .put("word", word.text())
                    .put("soundsLike", PhoneText.respelling(word.phones()))
                    .put("phonemes", PhoneText.ipa(word.phones()))
                    .put("from", word.source().name().toLowerCase(Locale.ROOT))
                    .put("guessed", word.source().isGuess());
        }
        try {
            return PrintableText.escaped(WRITER.writeValueAsString(list)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of plain values can always be written", e);
        }
    }
}
