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

/** Resolves the ranges of a script by a selection, and records them in the order in which they first occur. */
final class ChoiceRecorder {
    private final Selection selection;
    private final Map<Span, Range> ranges = new LinkedHashMap<>();
    private final Map<Span, Choice> made = new LinkedHashMap<>();
    private final Map<Span, Double> growth = new HashMap<>();

    ChoiceRecorder(Selection selection) {
        this.selection = selection;
    }

    /** Returns the selected seconds or breaths. */
    double value(Amount amount) {
        remember(amount);
        return selection.value(amount);
    }

    int value(Count count) {
        remember(count);
        return selection.value(count);
    }

    /** Records a range whose value is decided when everything else has its length. */
    void decidedLater(Amount amount) {
        made.putIfAbsent(amount.span(), new Choice(amount.span(), amount.written(), amount.chosen(0)));
    }

    /** Adds to the seconds by which one more unit of a range lengthens the session. */
    void grows(Range range, double seconds) {
        if (range.isRange()) {
            growth.merge(range.span(), seconds, Double::sum);
        }
    }

    /** Returns the least number of seconds by which one more unit of each range lengthens the session. */
    Map<Span, Double> growth() {
        return Map.copyOf(growth);
    }

    private void remember(Range range) {
        if (range.isRange() && ranges.putIfAbsent(range.span(), range) == null) {
            String chosen = range.chosen(selection.units(range));
            made.put(range.span(), new Choice(range.span(), range.written(), chosen));
        }
    }

    /** Returns the ranges that can be raised to reach a length. */
    List<Range> ranges() {
        return List.copyOf(ranges.values());
    }

    List<Choice> made() {
        return new ArrayList<>(made.values());
    }
}
