package org.breathcue.compile;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.script.Preflight;

/** What to expect of a session, as it is said before it begins. */
final class PreflightWords {
    private PreflightWords() {}

    /**
     * The sentences, one after the other.
     *
     * @param seconds how long the session lasts
     */
    static List<String> of(Preflight preflight, double seconds) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Phrases.sentence("length", Phrases.length(seconds)));
        if (!preflight.props().isEmpty()) {
            sentences.add(Phrases.sentence("props", Phrases.list(preflight.props())));
        }
        List<String> positions =
                preflight.positions().stream().map(Phrases::position).toList();
        if (!positions.isEmpty()) {
            sentences.add(Phrases.sentence("positions", Phrases.list(positions)));
        }
        preflight.cautions().forEach(caution -> sentences.add(ended(caution)));
        return List.copyOf(sentences);
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
    }
}
