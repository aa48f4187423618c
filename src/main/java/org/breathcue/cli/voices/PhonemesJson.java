package org.breathcue.cli.voices;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import org.breathcue.cli.console.JsonText;
import org.breathcue.pronounce.PhoneText;
import org.breathcue.voice.SpokenWord;

/** Writes words with their sounds as JSON for other programs. {@code docs/programs.md} describes the keys. */
final class PhonemesJson {
    private PhonemesJson() {}

    /** Returns the words as a list, with a line feed at the end. */
    static String text(List<SpokenWord> words) {
        ArrayNode list = JsonText.list();
        for (SpokenWord word : words) {
            list.addObject()
                    .put("word", word.text())
                    .put("soundsLike", PhoneText.respelling(word.phones()))
                    .put("phonemes", PhoneText.ipa(word.phones()))
                    .put("from", word.source().name().toLowerCase(Locale.ROOT))
                    .put("guessed", word.source().isGuess());
        }
        return JsonText.of(list);
    }
}
