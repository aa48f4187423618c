package org.breathcue.compile.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.Count;
import org.breathcue.script.Range;
import org.breathcue.timeline.Choice;

/** Takes what is selected in the ranges of a script, and remembers which were met, in the order they first were. */
final class ChoiceRecorder {
    private final Selection selection;
    private final Map<Span, Range> ranges = new LinkedHashMap<>();
    private final Map<Span, Choice> made = new LinkedHashMap<>();
    private final Map<Span, Double> growth = new HashMap<>();

    ChoiceRecorder(Selection selection) {
        this.selection = selection;
    }

    /** Seconds or breaths. */
    double value(Amount amount) {
        remember(amount);
        return selection.value(amount);
    }

    int value(Count count) {
        remember(count);
        return selection.value(count);
    }

    /** A range whose value is decided last, when all else has its length. */
    void decidedLater(Amount amount) {
        made.putIfAbsent(amount.span(), new Choice(amount.span(), amount.written(), amount.chosen(0)));
    }

    /** A unit more of a range makes the session longer by at least so many seconds more than was told before. */
    void grows(Range range, double seconds) {
        if (range.isRange()) {
            growth.merge(range.span(), seconds, Double::sum);
        }
    }

    /** By how many seconds a unit more of each range makes the session longer, at least. */
    Map<Span, Double> growth() {
        return Map.copyOf(growth);
    }

    private void remember(Range range) {
        if (range.isRange() && ranges.putIfAbsent(range.span(), range) == null) {
            String chosen = range.chosen(selection.units(range));
            made.put(range.span(), new Choice(range.span(), range.written(), chosen));
        }
    }

    /** The ranges that can be fitted to a length. */
    List<Range> ranges() {
        return List.copyOf(ranges.values());
    }

    List<Choice> made() {
        return new ArrayList<>(made.values());
    }
}
