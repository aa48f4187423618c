package org.breathcue.compile.fit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.breathcue.compile.expand.Selection;
import org.jspecify.annotations.Nullable;

/** The candidates measured so far, kept from one attempt to fit a length to the next. Not safe for use from several threads. */
public final class CandidateCache {
    private final Map<Selection, Measured> measured = new HashMap<>();

    /**
     * A selection that was expanded and scheduled.
     *
     * @param parts the number of parts it was expanded to
     * @param candidate empty when it breaks a limit, or has words without time
     */
    record Measured(int parts, Optional<Candidate> candidate) {}

    @Nullable
    Measured get(Selection selection) {
        return measured.get(selection);
    }

    void put(Selection selection, Measured result) {
        measured.put(selection, result);
    }
}
