package org.breathcue.script;

import java.util.List;
import java.util.function.UnaryOperator;
import org.breathcue.diagnostic.Span;

/**
 * A value of a stretch that is the same in every repetition, or a list with one value for each.
 *
 * @param span the value or the list in the script
 * @param values one value that is always the same, or at least two
 */
public record Series<T>(Span span, List<T> values) {
    public Series {
        values = List.copyOf(values);
    }

    /** Returns a value that is the same in every repetition. */
    public static <T> Series<T> of(Span span, T value) {
        return new Series<>(span, List.of(value));
    }

    /** Returns whether there is one value for each repetition. */
    public boolean isList() {
        return values.size() > 1;
    }

    /** Returns the value in the first repetition. */
    public T first() {
        return values.get(0);
    }

    /** Returns this series with every value changed. */
    public Series<T> map(UnaryOperator<T> change) {
        return new Series<>(span, values.stream().map(change).toList());
    }
}
