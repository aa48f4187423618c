package org.breathcue.compile.expand;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Guide;
import org.breathcue.script.Line;
import org.breathcue.script.TextTemplate;

/** How often each line of a script has been heard, and so in which form it is spoken next. */
final class RepetitionTracker {
    private final Map<Span, Integer> heard = new HashMap<>();

    /** Where a line stands, and so how far it may fade. */
    enum Place {
        /** On the breath of a flow, or leading into one: down to the breath sound alone. */
        FLOW,
        /** Leading into a hold, or inside it: down to the name of the breath. */
        HOLD,
        /** Leading out, or beside the breath: down to its own short form. */
        ASIDE
    }

    private enum Form {
        WHOLE,
        SHORT,
        SILENT
    }

    /**
     * The words of a line that is now due; empty for the breath sound alone.
     *
     * @param first whether this is the first time of its set and side
     * @param filled puts words into placeholders
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

    /** The words of a line that is given again where no guide asks: its own short form, if it has one. */
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

    /** A side, a count or a time is lost to nobody. */
    private static boolean tellsMore(Line line) {
        return line.say().namesSide() || line.say().counts() || line.time().isPresent();
    }
}
