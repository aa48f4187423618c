package org.breathcue.compile.expand;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Placeholder;
import org.breathcue.script.TextTemplate;
import org.breathcue.timeline.Side;
import org.jspecify.annotations.Nullable;

/** Puts words into the placeholders of one step. */
final class PlaceholderFiller {
    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    private final Diagnostics diagnostics;

    /** @param next the name of the stretch that follows */
    PlaceholderFiller(Optional<String> next, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        next.ifPresent(name -> values.put(Placeholder.NEXT, name));
    }

    PlaceholderFiller with(Placeholder placeholder, String value) {
        values.put(placeholder, value);
        return this;
    }

    /** From now on about this side. */
    PlaceholderFiller on(Side side) {
        if (side != Side.NONE) {
            values.put(Placeholder.SIDE, EnginePhrases.side(side));
            values.put(Placeholder.OTHER_SIDE, EnginePhrases.side(side.other()));
        }
        return this;
    }

    /** From now on about this time of so many. */
    PlaceholderFiller at(int time, int times) {
        values.put(Placeholder.COUNT, Integer.toString(time));
        values.put(Placeholder.TOTAL, Integer.toString(times));
        return this;
    }

    /** From now on about this set of so many. */
    PlaceholderFiller inSet(int set, int sets) {
        values.put(Placeholder.SET, Integer.toString(set));
        values.put(Placeholder.SETS, Integer.toString(sets));
        return this;
    }

    /** From now on about this repetition of a {@code repeat}; null outside one. */
    PlaceholderFiller inRound(UnrolledStep.@Nullable Round round) {
        if (round != null) {
            values.put(Placeholder.ROUND, Integer.toString(round.number()));
            values.put(Placeholder.ROUNDS, Integer.toString(round.of()));
        }
        return this;
    }

    String filled(TextTemplate wording) {
        if (wording.placeholders().contains(Placeholder.NEXT) && !values.containsKey(Placeholder.NEXT)) {
            diagnostics.report(
                    Code.NOTHING_FOLLOWS,
                    wording.span(Placeholder.NEXT),
                    "`{next}` names the stretch that follows, but no stretch follows",
                    "remove it from the last stretch");
            return wording.text();
        }
        return wording.filled(values);
    }

    /** Returns the name of the sound file with the words; empty if the voice speaks them, or an error was reported. */
    Optional<String> recording(TextTemplate wording) {
        boolean known = values.keySet().containsAll(wording.placeholders());
        return known ? wording.filledRecording(values) : Optional.empty();
    }
}
