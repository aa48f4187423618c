package org.breathcue.compile.expand;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.script.Preflight;

/** What to expect of a session, as it is said before it begins. */
public final class PreflightText {
    private PreflightText() {}

    /**
     * The sentences, one after the other.
     *
     * @param seconds how long the session lasts
     */
    public static List<String> of(Preflight preflight, double seconds) {
        List<String> sentences = new ArrayList<>();
        sentences.add(EnginePhrases.sentence("length", EnginePhrases.length(seconds)));
        if (!preflight.props().isEmpty()) {
            sentences.add(EnginePhrases.sentence("props", EnginePhrases.list(preflight.props())));
        }
        List<String> positions =
                preflight.positions().stream().map(EnginePhrases::position).toList();
        if (!positions.isEmpty()) {
            sentences.add(EnginePhrases.sentence("positions", EnginePhrases.list(positions)));
        }
        preflight.cautions().forEach(caution -> sentences.add(ended(caution.words())));
        return List.copyOf(sentences);
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
    }
}
