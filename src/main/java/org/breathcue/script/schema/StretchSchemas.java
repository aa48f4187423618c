package org.breathcue.script.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breathcue.script.Position;
import org.breathcue.script.Stretch;

/** A stretch, a step that does one, a variation, and their keys. */
public final class StretchSchemas {
    private static final ValueSchema HOLDS =
            ValueSchema.having("hold").with("properties", Map.of("hold", ValueSchema.of("string", "array")));

    private static final ValueSchema FLOWS =
            ValueSchema.having("flow").with("properties", Map.of("flow", ValueSchema.of("string", "object", "array")));

    static final ValueSchema SOME_MOVEMENT = ValueSchema.ANY.with("anyOf", List.of(HOLDS, FLOWS));

    private static final ValueSchema ONE_MOVEMENT =
            ValueSchema.ANY.with("not", ValueSchema.ANY.with("allOf", List.of(HOLDS, FLOWS)));

    /** The number of repetitions, or of sets, is given once: {@code 2 x 30 s} is a number of repetitions as well. */
    private static final ValueSchema TIMES_ONCE = once("hold", "times");

    private static final ValueSchema SETS_ONCE = once("times", "sets");

    private static final List<Object> BUILD = Stream.concat(
                    Stream.<Object>of(true, false), Stretch.Build.words().stream())
            .toList();

    private static final List<KeySchema> MOVING = Stream.of(
                    new KeySchema(
                            "name",
                            SharedKeys.WORDING,
                            "The name of the stretch, which is spoken first.",
                            "Seated twist"),
                    SharedKeys.ANNOUNCE,
                    new KeySchema(
                            "about", ValueSchema.TEXT, "A description for people who choose a stretch. Never spoken."),
                    new KeySchema(
                            "position",
                            ValueSchema.word(Position.words()),
                            "The position of the body, for the time to get into it. Spoken only with `preflight`."),
                    new KeySchema(
                            "props",
                            ValueSchema.TEXTS,
                            "The props to have at hand. Spoken only with `preflight`.",
                            "a folded blanket"),
                    new KeySchema(
                            "caution",
                            SharedKeys.WORDING,
                            "A safety note, spoken once in a session, after the setup, or before it if written before it.",
                            "Keep your back long."),
                    new KeySchema(
                            "setup",
                            LineSchemas.PLAIN_LINE.lines(0),
                            "How to get into position: one line or several. `{side}` and `{other side}` stand for a side.",
                            List.of("Sit tall.", "Bring your {side} hand behind you.")),
                    SharedKeys.SETTLE,
                    SharedKeys.SIDES,
                    SharedKeys.SWITCH,
                    new KeySchema(
                            "enter",
                            LineSchemas.BREATH_LINE.lines(0),
                            "The movement into the stretch, in lines that follow the breath.",
                            List.of(Map.of("on", "exhale", "say", "Exhale, and fold."))),
                    new KeySchema(
                            "hold",
                            AmountRule.HOLD.repeatedSchema().orList(AmountRule.HOLD.schema()),
                            "How long to stay in the stretch; a list has one value for each repetition.",
                            "30 s",
                            "3-5 breaths",
                            "at least 1 min",
                            "until ready, 30 s",
                            "2 x 30 s"),
                    new KeySchema(
                            "flow",
                            LineSchemas.FLOW_LINE.objects(1),
                            "The movement to do instead of a hold: lines that follow the breath, or lines with a time.",
                            List.of(
                                    Map.of("on", "inhale", "say", "Inhale, and open."),
                                    Map.of("on", "exhale", "say", "Exhale, and round."))),
                    new KeySchema(
                            "times",
                            CountSyntax.SETS_SCHEMA.orList(CountSyntax.SCHEMA),
                            "The number of repetitions in each set; a list has one value for each set. If the sides alternate, the number of pairs."),
                    new KeySchema("sets", CountSyntax.SCHEMA, "The number of sets."),
                    RestSchemas.LIST,
                    new KeySchema(
                            "build",
                            ValueSchema.of("boolean", "string").with("enum", BUILD),
                            "Whether repeated holds go through their range: up to the high end, or down to the low end."),
                    new KeySchema(
                            "leave",
                            LineSchemas.BREATH_LINE.lines(0),
                            "The movement out of the stretch, in lines that follow the breath.",
                            Map.of("on", "inhale", "say", "Inhale, and come up.")),
                    LineSchemas.CUES,
                    SharedKeys.CALLS,
                    SharedKeys.BREATH_OR_HELD,
                    SharedKeys.GUIDE,
                    SoundSchemas.OF_STEP)
            .map(key -> key.name().equals("name") ? key : key.removable())
            .toList();

    /** The keys of a variation that replace keys of its stretch. */
    public static final ObjectSchema VARIATION = new ObjectSchema(
                    "variation", "a variation", MOVING, List.of(), ValueSchema.ANY)
            .keeping(ONE_MOVEMENT)
            .keeping(TIMES_ONCE)
            .keeping(SETS_ONCE);

    private static final KeySchema VARIATIONS = new KeySchema(
            "variations",
            ValueSchema.of("object").with("additionalProperties", variation(LineSchemas.PLAIN_LINE, VARIATION)),
            "The variations by name: a line to speak after the setup, or keys that replace those of the stretch.",
            Map.of("easier", "Turn only half as far."));

    /** A file in {@code stretches/}. */
    public static final ObjectSchema STRETCH = new ObjectSchema("stretch", "a stretch", SharedKeys.SCHEMA)
            .and(MOVING)
            .and(List.of(VARIATIONS))
            .needing("name")
            .keeping(ONE_MOVEMENT)
            .keeping(TIMES_ONCE)
            .keeping(SETS_ONCE)
            .keeping(SOME_MOVEMENT);

    /** A step that names a stretch file or contains a stretch. */
    public static final ObjectSchema STRETCH_STEP = new ObjectSchema(
                    "stretch-step",
                    "a stretch step",
                    new KeySchema(
                            "stretch",
                            PlainName.SCHEMA,
                            "The name of a file in stretches/. Other keys of the step override those of the file.",
                            "seated-twist"))
            .and(MOVING)
            .and(List.of(
                    new KeySchema("variation", ValueSchema.TEXT, "The name of the variation to do.", "easier"),
                    VARIATIONS.removable(),
                    SharedKeys.OPTIONAL))
            .keeping(ONE_MOVEMENT)
            .keeping(TIMES_ONCE)
            .keeping(SETS_ONCE);

    private static ValueSchema once(String key, String repeated) {
        ValueSchema repeats = ValueSchema.TEXT.with("pattern", "^" + CountSyntax.TIMES_BEFORE);
        return ValueSchema.ANY.with("not", ValueSchema.having(key, repeated).with("properties", Map.of(key, repeats)));
    }

    private static ValueSchema variation(ObjectSchema line, ObjectSchema changes) {
        return ValueSchema.of("string", "object")
                .with("if", ValueSchema.of("object").with("not", ValueSchema.having("say")))
                .with("then", changes.object())
                .with("else", line.line());
    }

    private StretchSchemas() {}
}
