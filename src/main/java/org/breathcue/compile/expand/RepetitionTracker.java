package org.breathcue.compile.expand;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Guide;
import org.breathcue.script.Line;
import org.breathcue.script.TextTemplate;

/** Counts how often each line of a script has been heard, and decides in which form it is spoken next. */
final class RepetitionTracker {
    private final Map<Span, Integer> heard = new HashMap<>();

    /** The place of a line, which decides how far it may fade. */
    enum Place {
        /** On the breath of a flow, or in the way into one: fades to the breath sound alone. */
        FLOW,
        /** In the way into a hold, or inside it: fades to the name of the breath phase. */
        HOLD,
        /** In the way out, or without a breath phase: fades to its own short form. */
        ASIDE
    }

    private enum Form {
        WHOLE,
        SHORT,
        SILENT
    }

    /**
     * Returns the words of the next line; empty for the breath sound alone.
     *
     * @param first whether this is the first time of its set and side
     * @param filled replaces placeholders
     */
    Optional<String> words(Line line, Guide guide, Place place, boolean first, Function<TextTemplate, String> filled) {
        int before = heard.merge(line.span(), 1, Integer::sum) - 1;
        return switch (form(guide, before, first)) {
            case WHOLE -> Optional.of(filled.apply(line.say()));
            case SHORT -> Optional.of(shortened(line, place, filled));
            case SILENT ->
                place == Place.FLOW && mayFade(line) ? Optional.empty() : Optional.of(shortened(line, place, filled));
        };
    }

    /** Returns the words of a line that is repeated independently of the guide: its own short form, if it has one. */
    String again(Line line, Function<TextTemplate, String> filled) {
        heard.merge(line.span(), 1, Integer::sum);
        return shortened(line, Place.ASIDE, filled);
    }

    private static Form form(Guide guide, int before, boolean first) {
        return switch (guide) {
            case FULL -> first ? Form.WHOLE : Form.SHORT;
            case FADING -> before == 0 ? Form.WHOLE : before == 1 ? Form.SHORT : Form.SILENT;
            case QUIET -> before == 0 ? Form.SHORT : Form.SILENT;
        };
    }

    private static String shortened(Line line, Place place, Function<TextTemplate, String> filled) {
        Optional<TextTemplate> own =
                line.shortSay().filter(words -> words.counts() || !line.say().counts());
        if (own.isPresent()) {
            return filled.apply(own.get());
        }
        boolean named = place != Place.ASIDE && line.on().isPresent() && !tellsMore(line);
        return named ? EnginePhrases.phase(line.on().get()) : filled.apply(line.say());
    }

    private static boolean mayFade(Line line) {
        return line.on().isPresent()
                && !tellsMore(line)
                && line.shortSay()
                        .filter(words -> words.namesSide() || words.counts())
                        .isEmpty();
    }

    /** Whether a line names a side, a count or a time, which must not fade. */
    private static boolean tellsMore(Line line) {
        return line.say().namesSide() || line.say().counts() || line.time().isPresent();
    }
}
