package org.breathcue.compile;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Placeholder;
import org.breathcue.script.Wording;
import org.breathcue.timeline.Side;

/** Puts words into the placeholders of one step. */
final class Words {
    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    private final Diagnostics diagnostics;

    /** @param next the name of the stretch that follows */
    Words(Optional<String> next, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        next.ifPresent(name -> values.put(Placeholder.NEXT, name));
    }

    Words with(Placeholder placeholder, String value) {
        values.put(placeholder, value);
        return this;
    }

    /** From now on about this side. */
    Words on(Side side) {
        if (side != Side.NONE) {
            values.put(Placeholder.SIDE, Phrases.side(side));
            values.put(Placeholder.OTHER_SIDE, Phrases.side(side.other()));
        }
        return this;
    }

    /** From now on about this time of so many. */
    Words at(int time, int times) {
        values.put(Placeholder.COUNT, Integer.toString(time));
        values.put(Placeholder.TOTAL, Integer.toString(times));
        return this;
    }

    String filled(Wording wording) {
        if (wording.placeholders().contains(Placeholder.NEXT) && !values.containsKey(Placeholder.NEXT)) {
            diagnostics.report(
                    Code.NOTHING_FOLLOWS,
                    wording.span(Placeholder.NEXT),
                    "`{next}` names the stretch that follows, and none does",
                    "leave it out of the last stretch");
            return wording.text();
        }
        return wording.filled(values);
    }
}
