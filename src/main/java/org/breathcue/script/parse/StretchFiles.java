package org.breathcue.script.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.script.json.Node;
import org.breathcue.script.json.TreeReader;
import org.breathcue.script.schema.Language;
import org.breathcue.script.schema.PlainName;

/** The stretch files a session names, each read once. */
final class StretchFiles {
    static final String ONE_A_STEP = "write a step for each: { \"stretch\": \"cat-cow\" }, { \"stretch\": \"cobra\" }";
    /** More names than these are not read any more. */
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

    /** The tree of a file; what is wrong with it, or with its name, is told. */
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
                            diagnostics.report(refused.code(), name.span(), refused.message());
                            return Optional.empty();
                        });
    }

    private Optional<Node.Obj> read(StretchLibrary.Found.Stretch stretch) {
        Optional<Node.Obj> file =
                TreeReader.read(stretch.source(), diagnostics).flatMap(root -> values.object(root, "a stretch"));
        // Told here once: what a step overrides is not read from the file.
        file.ifPresent(object -> ObjectReader.of(object, Language.STRETCH, diagnostics));
        return file.map(object -> Overrides.without(object, List.of("$schema")));
    }

    /** The file somebody most likely means. */
    Optional<String> nearest(String written) {
        String plain = written.strip().replaceFirst("(?i)^.*[/\\\\]", "").replaceFirst("(?i)\\.json$", "");
        List<String> names = List.copyOf(library.names());
        return names.stream()
                .filter(name -> words(name).equals(words(plain)))
                .findFirst()
                .or(() -> NearestWord.to(plain, names));
    }

    /** {@code cat-cow}, {@code Cat and cow} and {@code cat_cow} are the same words. */
    private static List<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.equals("and") && !word.equals("the"))
                .toList();
    }

    private void reportBadName(Node.Text name) {
        String written = name.value();
        if (written.contains(",")) {
            diagnostics.report(Code.BAD_NAME, name.span(), "a step does one stretch", ONE_A_STEP);
        } else {
            diagnostics.report(
                    Code.BAD_NAME,
                    name.span(),
                    "`" + written + "` is no name of a stretch",
                    nearest(written)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("write the name of a file in stretches/, without its folder and .json"));
        }
    }

    private void reportMissing(Node.Text name) {
        String written = name.value();
        List<String> names = List.copyOf(library.names());
        String known = names.isEmpty() || names.size() > MOST_LISTED ? "" : "; available: " + String.join(", ", names);
        diagnostics.report(
                Code.STRETCH_NOT_FOUND,
                name.span(),
                "there is no stretch `" + written + "`",
                nearest(written)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("a stretch is a file in stretches/ beside the session, or has a `name` in its step"
                                + known));
    }
}
