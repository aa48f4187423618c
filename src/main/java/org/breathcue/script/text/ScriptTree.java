package org.breathcue.script.text;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.json.Node;
import org.breathcue.script.json.TreeReader;

/** Reads a script in either form: text that begins with a heading, or JSON. */
public final class ScriptTree {
    /** The end of the names of files in the text form. */
    public static final String TEXT_ENDING = ".session";

    private ScriptTree() {}

    /**
     * Returns the tree of a script; empty if an error was reported.
     *
     * @param stretches returns the names of the stretch files that a step can name; not called for JSON
     */
    public static Optional<Node> read(
            Source source, Supplier<? extends Collection<String>> stretches, Diagnostics diagnostics) {
        return isText(source)
                ? TextReader.read(source, stretches.get(), diagnostics)
                : TreeReader.read(source, diagnostics);
    }

    /** Returns whether a script is in the text form, by its beginning or, if it is not JSON either, by its name. */
    public static boolean isText(Source source) {
        return TextReader.startsWithHeading(source)
                || (source.name().endsWith(TEXT_ENDING)
                        && !source.text().stripLeading().startsWith("{"));
    }
}
