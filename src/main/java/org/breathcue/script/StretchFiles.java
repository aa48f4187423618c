package org.breathcue.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Nearest;
import org.jspecify.annotations.Nullable;

/** The stretch files a session names, each read once. */
final class StretchFiles {
    private final Library library;
    private final Diagnostics diagnostics;
    private final Values values;
    private final Map<String, Optional<Node.Obj>> files = new LinkedHashMap<>();

    StretchFiles(Library library, Diagnostics diagnostics) {
        this.library = library;
        this.diagnostics = diagnostics;
        this.values = new Values(diagnostics);
    }

    /** The tree of a file; what is wrong with it, or with its name, is told. */
    Optional<Node.Obj> stretch(Node.Text name) {
        Optional<Node.Obj> known = files.get(name.value());
        if (known != null) {
            return known;
        }
        Library.Found found = PlainName.is(name.value()) ? library.stretch(name.value()) : null;
        if (found instanceof Library.Found.Stretch stretch) {
            Optional<Node.Obj> file = read(stretch);
            files.put(name.value(), file);
            return file;
        }
        reportMissing(name, found);
        return Optional.empty();
    }

    private Optional<Node.Obj> read(Library.Found.Stretch stretch) {
        Optional<Node.Obj> file =
                TreeReader.read(stretch.source(), diagnostics).flatMap(root -> values.object(root, "a stretch"));
        // Told here once: what a step overrides is not read from the file.
        file.ifPresent(object -> Fields.of(object, Keys.STRETCH, diagnostics));
        return file.map(object -> Layers.without(object, List.of("$schema")));
    }

    private void reportMissing(Node.Text name, Library.@Nullable Found found) {
        if (found == null) {
            diagnostics.report(
                    Code.BAD_NAME,
                    name.span(),
                    "a stretch is named without a path",
                    "write the name of a file in stretches/, without .json");
        } else if (found instanceof Library.Found.Refused refused) {
            diagnostics.report(refused.code(), name.span(), refused.message());
        } else {
            String hint = Nearest.to(name.value(), library.names())
                    .map(near -> "did you mean `" + near + "`?")
                    .orElse("a stretch is a file in stretches/ beside the session, or has a `name` in its step");
            diagnostics.report(Code.STRETCH_NOT_FOUND, name.span(), "there is no stretch `" + name.value() + "`", hint);
        }
    }
}
