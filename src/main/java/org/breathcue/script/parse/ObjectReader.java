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
import org.breathcue.script.parse.value.Suggestions;
import org.breathcue.script.schema.LineSchemas;
import org.breathcue.script.schema.ObjectSchema;
import org.breathcue.script.schema.ProgrammeSchemas;
import org.breathcue.script.schema.SessionSchemas;
import org.breathcue.script.schema.StepSchemas;
import org.breathcue.script.schema.StretchSchemas;

/** Reads the members of an object one by one, and reports unknown and missing keys. */
public final class ObjectReader {
    private final Node.Obj object;
    private final ObjectSchema keys;
    private final Diagnostics diagnostics;

    private ObjectReader(Node.Obj object, ObjectSchema keys, Diagnostics diagnostics) {
        this.object = object;
        this.keys = keys;
        this.diagnostics = diagnostics;
    }

    /** Returns a reader of an object, after reporting its unknown keys. */
    public static ObjectReader of(Node.Obj object, ObjectSchema keys, Diagnostics diagnostics) {
        ObjectReader fields = new ObjectReader(object, keys, diagnostics);
        object.members().values().forEach(fields::checkKnown);
        return fields;
    }

    /** Returns a reader of an object whose unknown keys have already been reported. */
    static ObjectReader checked(Node.Obj object, ObjectSchema keys, Diagnostics diagnostics) {
        return new ObjectReader(object, keys, diagnostics);
    }

    public boolean has(String key) {
        return object.members().containsKey(key);
    }

    /** Returns the value of a key, if the object has it. */
    public Optional<Node> get(String key) {
        return Optional.ofNullable(object.members().get(key)).map(Node.Member::value);
    }

    /**
     * Returns the value of a key as read by {@code reader}; empty if the reader fails or the key is missing. A missing
     * required key is reported.
     */
    public <T> Optional<T> get(String key, Function<Node, Optional<T>> reader) {
        Optional<Node> value = get(key);
        if (value.isEmpty() && keys.required().contains(key) && !isMisspelt(key)) {
            diagnostics.report(
                    Code.MISSING_KEY, opening(), keys.of() + " needs `" + key + "`", "write " + keys.example(key));
        }
        return value.flatMap(reader);
    }

    /** Returns the span of the opening bracket, because the whole object can be many lines long. */
    public Span opening() {
        return opening(object);
    }

    public static Span opening(Node.Obj object) {
        Span span = object.span();
        return new Span(span.source(), span.start(), span.start() + 1);
    }

    private void checkKnown(Node.Member member) {
        String key = member.key();
        if (keys.known().contains(key)) {
            return;
        }
        String message = "unknown key `" + key + "` in " + keys.of();
        diagnostics.report(Code.UNKNOWN_KEY, member.keySpan(), message, hint(key));
    }

    private String hint(String key) {
        if (ProgrammeSchemas.ALL.contains(keys)) {
            return suggestion(key)
                    .map(near -> "did you mean `" + near + "`?")
                    .orElse("use one of these keys: " + String.join(", ", keys.known()));
        }
        if (key.equals("on") && keys.equals(LineSchemas.PLAIN_LINE)) {
            return "use `on` only in lines of `enter`, `flow`, `leave` and `cues`";
        }
        if (key.equals("at") && keys.of().equals(LineSchemas.PLAIN_LINE.of())) {
            return "use `at` only in `cues`: { \"at\": \"halfway\", \"say\": \"…\" }";
        }
        if (keys.equals(StepSchemas.SAY) && List.of("for", "on", "short").contains(key)) {
            return "put the line in braces: { \"say\": { \"say\": \"…\", \"for\": \"5 s\" } }";
        }
        if (isLine() && StretchSchemas.STRETCH.known().contains(key)) {
            return "move it out of the line, into the stretch itself";
        }
        if (key.startsWith("//") || key.equals("_comment") || key.equals("comment")) {
            return "write comments without quotes: // like this";
        }
        if (keys.equals(StepSchemas.SAY) && isTime(key)) {
            return "for silence, add a step after this one: { \"pause\": \"20 s\" }";
        }
        if (keys.equals(SessionSchemas.SESSION)
                && SessionSchemas.DEFAULTS.known().contains(key)) {
            return "to set it for all stretches, write \"defaults\": { \"" + key + "\": … }";
        }
        boolean ofStep = StepSchemas.STEPS.containsKey(key)
                || StretchSchemas.STRETCH_STEP.known().contains(key);
        if (keys.equals(SessionSchemas.SESSION) && ofStep && !key.equals("name")) {
            return "move it into one of the `steps`: { \"stretch\": \"cat-cow\", \"times\": 5 }";
        }
        if (keys.equals(SessionSchemas.SESSION)
                && Suggestions.by(key, List.of("repeat")).isPresent()) {
            return "to repeat steps, put them into a repeat step: { \"repeat\": 2, \"steps\": [ … ] }";
        }
        return suggestion(key).map(near -> "did you mean `" + near + "`?").orElseGet(() -> elsewhere(key));
    }

    /** Whether an unknown key of the object is most likely a misspelling of this key; that one is already reported. */
    public boolean isMisspelt(String key) {
        return object.members().keySet().stream()
                .filter(written -> !keys.known().contains(written))
                .anyMatch(written -> suggestion(written).filter(key::equals).isPresent());
    }

    private boolean isLine() {
        return keys.required().contains("say");
    }

    private static boolean isTime(String key) {
        return Suggestions.by(key, List.of("pause", "hold")).isPresent() || key.equals("hold") || key.equals("rest");
    }

    /** Returns the key that was most likely meant, preferably one that the object does not have yet. */
    private Optional<String> suggestion(String key) {
        List<String> free = new ArrayList<>(keys.known());
        free.removeAll(object.members().keySet());
        if (has("name")) {
            // A stretch with a name is written in the step and does not come from a file.
            free.remove("stretch");
        }
        return Suggestions.by(key, free).or(() -> NearestWord.to(key, keys.known()));
    }

    private String elsewhere(String key) {
        if (keys.equals(SessionSchemas.SESSION)) {
            if (Suggestions.by(key, List.of("repeat")).isPresent()) {
                return "to repeat steps, put them into a repeat step: { \"repeat\": 2, \"steps\": [ … ] }";
            }
        } else if (Suggestions.by(key, List.of("inhale", "exhale")).isPresent()
                && keys.known().contains("flow")) {
            return "for words on the breath, write lines in `enter`, `flow` or `leave`: { \"on\": \"inhale\", \"say\": \"…\" }";
        }
        if (SessionSchemas.SESSION.known().contains(key)) {
            return "move it into the session, beside `title` and `steps`";
        }
        boolean words = get(key).filter(ObjectReader::hasWords).isPresent();
        if (words && keys.known().contains("flow")) {
            return "for words with a time, write lines of a flow: \"flow\": [ { \"say\": \"…\", \"for\": \"5 s\" } ]";
        }
        return "use one of these keys: " + String.join(", ", keys.known());
    }

    private static boolean hasWords(Node node) {
        return node instanceof Node.Obj line
                && (line.members().containsKey("say") || line.members().containsKey("for"));
    }
}
