package org.breathcue.script.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.value.Shorthand;
import org.breathcue.script.parse.value.Suggestions;
import org.breathcue.script.schema.PlainName;
import org.breathcue.script.schema.StretchSchemas;
import org.breathcue.script.text.ScriptTree;

/** Reads the stretch files that a session names. Each file is read once. */
final class StretchFiles {
    static final String ONE_A_STEP =
            "write one step for each stretch: { \"stretch\": \"cat-cow\" }, { \"stretch\": \"cobra\" }";
    /** The maximum number of stretch names in a hint. */
    private static final int MOST_LISTED = 40;

    private final StretchLibrary library;
    private final Diagnostics diagnostics;
    private final ValueReader values;
    private final Map<String, Optional<Node.Obj>> files = new LinkedHashMap<>();

    StretchFiles(StretchLibrary library, Diagnostics diagnostics) {
        this.library = library;
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
    }

    /** Returns the tree of a stretch file. Problems with the file or its name are reported. */
    Optional<Node.Obj> stretch(Node.Text name) {
        Optional<Node.Obj> known = files.get(name.value());
        if (known != null) {
            return known;
        }
        if (!PlainName.is(name.value())) {
            reportBadName(name);
            return Optional.empty();
        }
        return library.stretch(name.value())
                .match(
                        stretch -> {
                            Optional<Node.Obj> file = read(stretch);
                            files.put(name.value(), file);
                            return file;
                        },
                        missing -> {
                            reportMissing(name);
                            return Optional.empty();
                        },
                        refused -> {
                            diagnostics.report(refused.problem().at(name.span()));
                            return Optional.empty();
                        });
    }

    private Optional<Node.Obj> read(StretchLibrary.Found.Stretch stretch) {
        Optional<Node.Obj> file = ScriptTree.read(stretch.source(), library::names, diagnostics)
                .flatMap(root -> values.object(root, "a stretch"));
        // Unknown keys are reported here, once, because overridden keys are never read.
        file.ifPresent(object -> ObjectReader.of(object, StretchSchemas.STRETCH, diagnostics));
        return file.map(object -> Shorthand.expanded(Overrides.without(object, List.of("$schema")), diagnostics));
    }

    /** Returns the name of the file that was most likely meant. */
    Optional<String> nearest(String written) {
        String plain = written.strip().replaceFirst("(?i)^.*[/\\\\]", "").replaceFirst("(?i)\\.(?:json|session)$", "");
        List<String> names = List.copyOf(library.names());
        return names.stream()
                .filter(name -> Suggestions.sameName(name, plain))
                .findFirst()
                .or(() -> NearestWord.to(plain, names));
    }

    private void reportBadName(Node.Text name) {
        String written = name.value();
        if (written.contains(",")) {
            diagnostics.report(Code.BAD_NAME, name.span(), "a step can name only one stretch", ONE_A_STEP);
        } else {
            diagnostics.report(
                    Code.BAD_NAME,
                    name.span(),
                    "`" + written + "` is not the name of a stretch",
                    nearest(written)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("write the name of a file in stretches/, without the folder and .json"));
        }
    }

    private void reportMissing(Node.Text name) {
        String written = name.value();
        List<String> names = List.copyOf(library.names());
        String known = names.isEmpty() || names.size() > MOST_LISTED ? "" : "; available: " + String.join(", ", names);
        diagnostics.report(
                Code.STRETCH_NOT_FOUND,
                name.span(),
                "unknown stretch `" + written + "`",
                nearest(written)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("create the file stretches/" + written
                                + ".json, or write the stretch here with a `name`" + known));
    }
}
