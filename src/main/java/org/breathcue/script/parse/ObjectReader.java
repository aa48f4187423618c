package org.breathcue.script.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.Language;
import org.breathcue.script.schema.ObjectSchema;

/** Takes the members of an object one by one, and tells of what does not belong. */
final class ObjectReader {
    private final Node.Obj object;
    private final ObjectSchema keys;
    private final Diagnostics diagnostics;

    private ObjectReader(Node.Obj object, ObjectSchema keys, Diagnostics diagnostics) {
        this.object = object;
        this.keys = keys;
        this.diagnostics = diagnostics;
    }

    /** The fields of an object whose unknown keys are reported. */
    static ObjectReader of(Node.Obj object, ObjectSchema keys, Diagnostics diagnostics) {
        ObjectReader fields = new ObjectReader(object, keys, diagnostics);
        object.members().values().forEach(fields::checkKnown);
        return fields;
    }

    /** The fields of an object whose keys have been looked at before. */
    static ObjectReader checked(Node.Obj object, ObjectSchema keys, Diagnostics diagnostics) {
        return new ObjectReader(object, keys, diagnostics);
    }

    boolean has(String key) {
        return object.members().containsKey(key);
    }

    /** The value of a key, if it is there. */
    Optional<Node> get(String key) {
        return Optional.ofNullable(object.members().get(key)).map(Node.Member::value);
    }

    /** The value of a key as {@code reader} reads it; empty when it was refused or is missing, which is reported if it must not. */
    <T> Optional<T> get(String key, Function<Node, Optional<T>> reader) {
        Optional<Node> value = get(key);
        if (value.isEmpty() && keys.required().contains(key) && !isMisspelt(key)) {
            diagnostics.report(
                    Code.MISSING_KEY, opening(), keys.of() + " needs `" + key + "`", "write " + keys.example(key));
        }
        return value.flatMap(reader);
    }

    /** The opening bracket: the whole object would underline half the script. */
    Span opening() {
        return opening(object);
    }

    static Span opening(Node.Obj object) {
        Span span = object.span();
        return new Span(span.source(), span.start(), span.start() + 1);
    }

    private void checkKnown(Node.Member member) {
        String key = member.key();
        if (keys.known().contains(key)) {
            return;
        }
        String message = "`" + key + "` is no key of " + keys.of();
        diagnostics.report(Code.UNKNOWN_KEY, member.keySpan(), message, hint(key));
    }

    private String hint(String key) {
        if (key.equals("on") && keys.equals(Language.PLAIN_LINE)) {
            return "only lines of enter, flow, leave and cues follow the breath";
        }
        if (key.equals("at") && keys.of().equals(Language.PLAIN_LINE.of())) {
            return "only cues have a place; a hold takes them in `cues`";
        }
        if (keys.equals(Language.SAY) && List.of("for", "on", "short").contains(key)) {
            return "a line with more than words is written in braces: { \"say\": { \"say\": \"…\", \"for\": \"5 s\" } }";
        }
        if (isLine() && Language.STRETCH.known().contains(key)) {
            return "it belongs to the stretch itself, beside `setup` and `hold`, not into a line";
        }
        if (key.startsWith("//") || key.equals("_comment") || key.equals("comment")) {
            return "a comment stands outside of quotes: // like this";
        }
        if (keys.equals(Language.SAY) && isTime(key)) {
            return "silence is a step after it: { \"pause\": \"20 s\" }";
        }
        if (keys.equals(Language.SESSION) && Language.DEFAULTS.known().contains(key)) {
            return "for all stretches at once, write \"defaults\": { \"" + key + "\": … }";
        }
        boolean ofStep =
                Language.STEPS.containsKey(key) || Language.STRETCH_STEP.known().contains(key);
        if (keys.equals(Language.SESSION) && ofStep && !key.equals("name")) {
            return "it belongs to a step, in the list of `steps`: { \"stretch\": \"cat-cow\", \"times\": 5 }";
        }
        if (keys.equals(Language.SESSION)
                && Suggestions.by(key, List.of("repeat")).isPresent()) {
            return "steps are done several times by a step around them: { \"repeat\": 2, \"steps\": [ … ] }";
        }
        return meant(key).map(near -> "did you mean `" + near + "`?").orElseGet(() -> elsewhere(key));
    }

    /** A key that is not there, but that another was most likely meant to be; that one is told. */
    boolean isMisspelt(String key) {
        return object.members().keySet().stream()
                .filter(written -> !keys.known().contains(written))
                .anyMatch(written -> meant(written).filter(key::equals).isPresent());
    }

    private boolean isLine() {
        return keys.required().contains("say");
    }

    private static boolean isTime(String key) {
        return Suggestions.by(key, List.of("pause", "hold")).isPresent() || key.equals("hold") || key.equals("rest");
    }

    /** What is there already was not meant. */
    private Optional<String> meant(String key) {
        List<String> free = new ArrayList<>(keys.known());
        free.removeAll(object.members().keySet());
        if (has("name")) {
            // It is written here, and takes nothing from a file.
            free.remove("stretch");
        }
        return Suggestions.by(key, free).or(() -> NearestWord.to(key, keys.known()));
    }

    private String elsewhere(String key) {
        if (keys.equals(Language.SESSION)) {
            if (Suggestions.by(key, List.of("repeat")).isPresent()) {
                return "steps are done several times by a step around them: { \"repeat\": 2, \"steps\": [ … ] }";
            }
        } else if (Suggestions.by(key, List.of("inhale", "exhale")).isPresent()
                && keys.known().contains("flow")) {
            return "words on the breath are lines of `enter`, `flow` or `leave`: { \"on\": \"inhale\", \"say\": \"…\" }";
        }
        if (Language.SESSION.known().contains(key)) {
            return "it belongs to the session, beside `title` and `steps`";
        }
        boolean words = get(key).filter(ObjectReader::hasWords).isPresent();
        if (words && keys.known().contains("flow")) {
            return "words that have a time are lines of a flow: \"flow\": [ { \"say\": \"…\", \"for\": \"5 s\" } ]";
        }
        return "it may have " + String.join(", ", keys.known());
    }

    private static boolean hasWords(Node node) {
        return node instanceof Node.Obj line
                && (line.members().containsKey("say") || line.members().containsKey("for"));
    }
}
