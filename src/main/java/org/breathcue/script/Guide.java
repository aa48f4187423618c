package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;

/** How many of the words are spoken when they come again. */
enum Guide {
    FULL;

    private static final List<String> LATER = List.of("fading", "quiet");

    static Optional<Guide> read(Node node, Values values, Diagnostics diagnostics) {
        if (node instanceof Node.Text text && LATER.contains(text.value())) {
            diagnostics.report(
                    Code.NOT_YET_SUPPORTED,
                    text.span(),
                    "the guide `" + text.value() + "` is not yet supported",
                    "leave the key out, or write \"full\"");
            return Optional.empty();
        }
        return values.word(
                node, "guide", List.of("full"), word -> word.equals("full") ? Optional.of(FULL) : Optional.empty());
    }
}
