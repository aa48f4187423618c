package org.breathcue.script.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The steps of a session and their keys. */
public final class StepSchemas {
    /** The name of the schema definition of a step. Steps contain steps, so the definition must have a name. */
    static final String STEP_DEFINITION = "step";

    static final ValueSchema STEPS_LIST = ValueSchema.of("array")
            .with("minItems", 1)
            .with("items", ValueSchema.of("object").with("$ref", STEP_DEFINITION))
            .offering(List.of(Map.of("say", "Welcome.")));

    public static final ObjectSchema SAY = new ObjectSchema(
            "say-step",
            "a say step",
            new KeySchema(
                    "say",
                    LineSchemas.PLAIN_LINE.lines(1),
                    "The words to speak: one line or several.",
                    "Welcome. Breathe slowly."),
            SoundSchemas.OF_STEP,
            SharedKeys.OPTIONAL);

    public static final ObjectSchema PAUSE = new ObjectSchema(
            "pause-step",
            "a pause",
            new KeySchema(
                    "pause",
                    RestSchemas.restOf(AmountRule.PAUSE),
                    "The length of the silence: a time, or an object with a time and words inside it.",
                    "10 s",
                    "20-30 s",
                    "until ready, 30 s"),
            SoundSchemas.OF_STEP,
            SharedKeys.OPTIONAL);

    public static final ObjectSchema CHIME = new ObjectSchema(
            "chime-step",
            "a chime step",
            new KeySchema(
                    "chime",
                    PlainName.SCHEMA,
                    "The sound to play: the name of a sound file in audio/.",
                    "begin",
                    "turn",
                    "end",
                    "bell"),
            SharedKeys.OPTIONAL);

    /** The words that name the phases of a breath. */
    public static final ObjectSchema PHASE_WORDS = new ObjectSchema(
            "phase-words",
            "words",
            phaseWords("inhale", "In."),
            phaseWords("hold in", "Hold."),
            phaseWords("exhale", "Out."),
            phaseWords("hold out", "Hold."));

    public static final ObjectSchema BREATHE = new ObjectSchema(
            "breathe-step",
            "a breathe step",
            new KeySchema("breathe", AmountRule.BREATHE.schema(), "How long to breathe.", "5 breaths", "1 min"),
            new KeySchema(
                    "name", SharedKeys.WORDING, "The name of the exercise, which is spoken first.", "Box breathing"),
            SharedKeys.ANNOUNCE,
            SharedKeys.GLIDING_BREATH,
            new KeySchema(
                    "words",
                    ValueSchema.of("boolean", "object").with("$ref", PHASE_WORDS),
                    "The words that name the phases of the first breaths; false for none.",
                    false,
                    Map.of("inhale", "In.", "exhale", "Out.")),
            LineSchemas.CUES,
            SharedKeys.CALLS,
            SoundSchemas.OF_STEP,
            SharedKeys.OPTIONAL);

    public static final ObjectSchema REPEAT = new ObjectSchema(
                    "repeat-step",
                    "a repeat",
                    new KeySchema("repeat", CountSyntax.SCHEMA, "How often to do the steps."),
                    new KeySchema("steps", STEPS_LIST, "The steps to repeat."),
                    RestSchemas.LIST,
                    SharedKeys.SIDES,
                    SoundSchemas.OF_STEP,
                    SharedKeys.OPTIONAL)
            .needing("steps");

    /** The kinds of step, by the key that distinguishes them. */
    public static final Map<String, ObjectSchema> STEPS =
            steps(SAY, StretchSchemas.STRETCH_STEP, BREATHE, PAUSE, CHIME, REPEAT);

    /** The schema of a step: exactly one of the keys that distinguish the kinds, and only keys of that kind. */
    static final ValueSchema STEP = step();

    private static KeySchema phaseWords(String phase, String example) {
        return new KeySchema(
                phase,
                new ValueSchema(List.of("string", "boolean"), SharedKeys.WORDING.rules(), List.of()),
                "The words on the " + phase + "; false for none.",
                example);
    }

    private static Map<String, ObjectSchema> steps(ObjectSchema... kinds) {
        Map<String, ObjectSchema> steps = new LinkedHashMap<>();
        Stream.of(kinds).forEach(keys -> steps.put(keys.keys().get(0).name(), keys));
        steps.put("name", StretchSchemas.STRETCH_STEP);
        return steps;
    }

    private static ValueSchema step() {
        List<ValueSchema> one = new ArrayList<>();
        List<ValueSchema> then = new ArrayList<>();
        Map<String, KeySchema> kinds = new LinkedHashMap<>();
        STEPS.forEach((kind, keys) -> {
            boolean written = kind.equals("name");
            ValueSchema is = written
                    ? ValueSchema.having(kind)
                            .with(
                                    "not",
                                    ValueSchema.ANY.with(
                                            "anyOf",
                                            List.of(ValueSchema.having("stretch"), ValueSchema.having("breathe"))))
                    : ValueSchema.having(kind);
            ValueSchema object = keys.object();
            one.add(is);
            then.add(ValueSchema.ANY
                    .with("if", is)
                    .with("then", written ? object.with("allOf", List.of(StretchSchemas.SOME_MOVEMENT)) : object));
            keys.keys().stream().filter(key -> key.name().equals(kind)).forEach(key -> kinds.put(kind, key));
        });
        return ValueSchema.ANY.with("oneOf", one).with("allOf", then).with("properties", kinds);
    }

    private StepSchemas() {}
}
