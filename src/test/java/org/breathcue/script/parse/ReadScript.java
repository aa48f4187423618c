package org.breathcue.script.parse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Script;
import org.breathcue.script.json.Node;
import org.breathcue.script.json.TreeReader;

/** Reads scripts and single values from a few characters, for tests. */
final class ReadScript {
    private final Diagnostics diagnostics = new Diagnostics();

    /** Reads a session without a library. */
    Optional<Script> session(String text) {
        Source source = new Source("script.json", text);
        return ScriptReader.read(source, new FolderLibrary(List.of(), Path.of("")), diagnostics);
    }

    /** Reads one value, such as {@code "30 s"} with its quotes. */
    <T> Optional<T> value(String json, BiFunction<Node, Diagnostics, Optional<T>> reader) {
        return TreeReader.read(new Source("script.json", json), diagnostics)
                .flatMap(node -> reader.apply(node, diagnostics));
    }

    /** Adds a diagnostic from elsewhere. */
    void report(Diagnostic problem) {
        diagnostics.report(problem);
    }

    /** Returns the diagnostics: code, underlined text and message. */
    List<String> told() {
        return diagnostics.sorted().stream()
                .map(problem -> problem.code().id() + " `" + marked(problem.span()) + "` " + problem.message())
                .toList();
    }

    private static String marked(Span span) {
        return span.source().text().substring(span.start(), span.end());
    }
}
