package org.breathcue.script.text;

import java.util.Collection;
import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.json.Node;
import org.breathcue.script.json.TreeReader;
import org.breathcue.script.json.TreeWriter;

/**
 * A script in its other form.
 *
 * @param text the script
 * @param isText whether it is in the text form now
 * @param comments the number of comments that are not in it
 */
public record Conversion(String text, boolean isText, int comments) {
    /**
     * Converts JSON to the text form, and the text form to JSON. Both give the same tree.
     *
     * @param stretches the names of the stretch files that a step can name
     * @return the script; empty if an error was reported
     */
    public static Optional<Conversion> of(Source source, Collection<String> stretches, Diagnostics diagnostics) {
        if (ScriptTree.isText(source)) {
            return TextReader.read(source, stretches, diagnostics)
                    .map(tree -> new Conversion(TreeWriter.lines(tree), false, commentLines(source.text())));
        }
        Optional<Node> tree = TreeReader.read(source, diagnostics);
        Optional<String> text = tree.flatMap(root -> TextWriter.write(root, stretches));
        if (tree.isPresent() && text.isEmpty()) {
            diagnostics.report(
                    Code.MISSING_KEY,
                    new Span(
                            source, tree.get().span().start(), tree.get().span().start() + 1),
                    "only a session with a title and a stretch with a name have a text form",
                    "add \"title\" or \"name\"");
        }
        return text.map(written -> new Conversion(written, true, comments(source.text())));
    }

    private static int commentLines(String text) {
        return (int) text.lines().filter(line -> line.strip().startsWith("//")).count();
    }

    /** Counts the comments of valid JSON. */
    private static int comments(String text) {
        int comments = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '/') {
                boolean block = text.startsWith("/*", i);
                int end = block ? text.indexOf("*/", i + 2) : text.indexOf('\n', i);
                comments++;
                i = end < 0 ? text.length() : end + (block ? 1 : 0);
            }
        }
        return comments;
    }
}
