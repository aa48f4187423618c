package org.breathcue.compile.expand;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.Count;
import org.breathcue.script.Range;
import org.breathcue.script.Step;

/**
 * The choices inside a script: for each range, by its place, the number of units above its low end; and the
 * optional steps that are left out.
 */
public record Selection(Map<Span, Integer> units, Set<Span> leftOut) {
    /** The low end of every range, and every step. */
    public static final Selection LOWEST = new Selection(Map.of(), Set.of());

    public Selection {
        units = Map.copyOf(units);
        leftOut = Set.copyOf(leftOut);
    }

    public int units(Range range) {
        return Math.min(range.units(), units.getOrDefault(range.span(), 0));
    }

    /** Returns the selected seconds or breaths. */
    double value(Amount amount) {
        return amount.value(units(amount));
    }

    int value(Count count) {
        return count.low() + units(count);
    }

    public boolean has(Step step) {
        return !leftOut.contains(step.span());
    }

    public Selection without(Step step) {
        Set<Span> more = new HashSet<>(leftOut);
        more.add(step.span());
        return new Selection(units, more);
    }

    /** Returns this selection with a number of units of one range. */
    public Selection with(Range range, int chosen) {
        Map<Span, Integer> changed = new HashMap<>(units);
        changed.put(range.span(), chosen);
        return new Selection(changed, leftOut);
    }

    /** Returns this selection with one more unit of some ranges, where there is one. */
    public Selection raised(List<Range> ranges) {
        Map<Span, Integer> changed = new HashMap<>(units);
        for (Range range : ranges) {
            changed.put(range.span(), Math.min(range.units(), units(range) + 1));
        }
        return new Selection(changed, leftOut);
    }

    /** Returns this selection with the same part, from 0 to 1, of some ranges; 1 gives the high end. */
    public Selection at(double part, List<Range> ranges) {
        Map<Span, Integer> changed = new HashMap<>(units);
        for (Range range : ranges) {
            changed.put(range.span(), (int) Math.min(range.units(), Math.floor(part * (range.units() + 1))));
        }
        return new Selection(changed, leftOut);
    }
}
