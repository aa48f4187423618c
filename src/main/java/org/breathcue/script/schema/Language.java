package org.breathcue.script.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.breathcue.script.Call;
import org.breathcue.script.Guide;
import org.breathcue.script.Position;
import org.breathcue.script.Sides;
import org.breathcue.script.Sound;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.SessionLimits;
import org.breathcue.timeline.Side;

/** The objects of the script language and their keys. Readers, the JSON Schemas and the table of keys in the documentation use them. */
public final class Language {
    private static final ValueSchema WORDING =
            ValueSchema.TEXT.with("pattern", "[\\p{L}\\p{Nd}]").with("maxLength", SessionLimits.MAX_LINE_CHARACTERS);
    private static final ValueSchema WORDS_PER_MINUTE = ValueSchema.of("integer")
            .with("minimum", SessionLimits.MIN_WORDS_PER_MINUTE)
            .with("maximum", SessionLimits.MAX_WORDS_PER_MINUTE);

    /** The name of the schema definition of a step. Steps contain steps, so the definition must have a name. */
    static final String STEP_DEFINITION = "step";

    private static final ValueSchema STEPS_LIST = ValueSchema.of("array")
            .with("minItems", 1)
            .with("items", ValueSchema.of("object").with("$ref", STEP_DEFINITION))
            .offering(List.of(Map.of("say", "Welcome.")));

    /** With {@code on}, {@code for} is the length of a breath phase, which cannot be in breaths. */
    private static final ValueSchema PHASES_IN_SECONDS = ValueSchema.ANY
            .with("if", ValueSchema.having("on"))
            .with("then", ValueSchema.ANY.with("properties", Map.of("for", AmountRule.PHASE_TIME.schema())));

    private static final ValueSchema HOLDS =
            ValueSchema.having("hold").with("properties", Map.of("hold", ValueSchema.of("string")));
    private static final ValueSchema FLOWS =
            ValueSchema.having("flow").with("properties", Map.of("flow", ValueSchema.of("string", "object", "array")));
    private static final ValueSchema SOME_MOVEMENT = ValueSchema.ANY.with("anyOf", List.of(HOLDS, FLOWS));
    private static final ValueSchema ONE_MOVEMENT =
            ValueSchema.ANY.with("not", ValueSchema.ANY.with("allOf", List.of(HOLDS, FLOWS)));

    /** The pronunciations of a session. */
    public static final KeySchema PRONOUNCE = new KeySchema(
            "pronounce",
            ValueSchema.of("object").with("additionalProperties", ValueSchema.TEXT),
            "Pronunciations for words that voices mispronounce: similar-sounding words, or phonemes between slashes.",
            Map.of("savasana", "shuh vah sana", "psoas", "/ˈsoʊəs/"));

    private static final KeySchema SCHEMA =
            new KeySchema("$schema", ValueSchema.TEXT, "The JSON Schema that editors use to check this file.");
    private static final KeySchema GUIDE = new KeySchema(
            "guide",
            ValueSchema.word(Guide.words()),
            "How many words are spoken in repetitions: full for most, fading for fewer each time, quiet for few from the start.");
    private static final KeySchema CALLS = new KeySchema(
            "calls",
            ValueSchema.words(Call.words()),
            "The calls and chimes that are added automatically. With an empty list, only the side is called.");
    private static final KeySchema SIDES = new KeySchema(
            "sides",
            ValueSchema.word(Sides.words()),
            "The sides: one after the other, alternating each time, or only one.");
    private static final KeySchema SWITCH =
            new KeySchema("switch", AmountRule.SWITCH.schema(), "The time to change sides.", "1 breath", "4 s");
    private static final KeySchema REST =
            new KeySchema("rest", AmountRule.REST.schema(), "The rest between sets or repetitions.", "30 s");
    private static final KeySchema BREATH = new KeySchema(
            "breath", BreathSyntax.STEADY, "The breath in seconds: in and out; in, hold, out; or in, hold, out, hold.");
    private static final KeySchema GLIDING_BREATH = new KeySchema(
            "breath",
            BreathSyntax.GLIDING,
            "The breath in seconds: in and out, optionally with holds. It can glide from one breath to another.");
    private static final KeySchema OPTIONAL = new KeySchema(
            "optional", ValueSchema.FLAG, "Whether the step can be left out to shorten the session to its length.");

    private static final KeySchema SAY_WORDS =
            new KeySchema("say", WORDING, "The words to speak.", "Let your shoulders sink.");
    private static final KeySchema SHORT_WORDS =
            new KeySchema("short", WORDING, "The words to speak in repetitions instead.", "And sink.");
    private static final KeySchema ON =
            new KeySchema("on", ValueSchema.word(phases()), "The breath phase that the words start with.");
    private static final String FOR = "The time for the listener after the words";

    /** A line outside the breath. */
    public static final ObjectSchema PLAIN_LINE =
            line("line", SAY_WORDS, SHORT_WORDS, new KeySchema("for", AmountRule.LINE_TIME.schema(), FOR + ".", "5 s"));

    /** A line of {@code enter} or {@code leave}. */
    public static final ObjectSchema BREATH_LINE = line(
                    "breath-line",
                    SAY_WORDS,
                    SHORT_WORDS,
                    ON,
                    new KeySchema(
                            "for",
                            AmountRule.LINE_TIME.schema(),
                            FOR + "; with `on`, the length of the breath phase, including the words.",
                            "5 s"))
            .keeping(PHASES_IN_SECONDS);

    /** A line of a flow. */
    public static final ObjectSchema FLOW_LINE = line(
                    "flow-line",
                    SAY_WORDS,
                    SHORT_WORDS,
                    ON,
                    new KeySchema(
                            "for",
                            AmountRule.FLOW_TIME.schema(),
                            FOR
                                    + ", in which the movement is done; with `on`, the length of the breath phase, including the words.",
                            "20 s",
                            "1 breath"))
            .keeping(PHASES_IN_SECONDS)
            .keeping(ValueSchema.ANY.with("anyOf", List.of(ValueSchema.having("on"), ValueSchema.having("for"))));

    /** A line inside a hold. */
    public static final ObjectSchema CUE = new ObjectSchema(
                    "cue",
                    "a cue",
                    new KeySchema("at", HoldMomentSyntax.SCHEMA, "When to speak the words: a moment in the hold."),
                    SAY_WORDS,
                    SHORT_WORDS,
                    new KeySchema(
                            "on", ON.value(), "The words start with the first breath phase of this kind after `at`."),
                    new KeySchema("for", AmountRule.CUE_TIME.schema(), FOR + ", without other words.", "5 s"))
            .needing("at", "say")
            .keeping(ValueSchema.ANY.with("not", ValueSchema.of("object").with("required", List.of("on", "for"))));

    private static final KeySchema CUES = new KeySchema(
            "cues",
            CUE.objects(0),
            "Words to speak during the hold.",
            List.of(Map.of("at", "halfway", "say", "Soften your jaw.")));

    private static final List<KeySchema> MOVING = Stream.of(
                    new KeySchema("name", WORDING, "The name of the stretch, which is spoken first.", "Seated twist"),
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
                            "caution", WORDING, "A safety note, spoken once in a session.", "Keep your back long."),
                    new KeySchema(
                            "setup",
                            PLAIN_LINE.lines(0),
                            "How to get into position: one line or several. `{side}` and `{other side}` stand for a side.",
                            List.of("Sit tall.", "Bring your {side} hand behind you.")),
                    SIDES,
                    SWITCH,
                    new KeySchema(
                            "enter",
                            BREATH_LINE.lines(0),
                            "The movement into the stretch, in lines that follow the breath.",
                            List.of(Map.of("on", "exhale", "say", "Exhale, and fold."))),
                    new KeySchema(
                            "hold",
                            AmountRule.HOLD.schema(),
                            "How long to stay in the stretch.",
                            "30 s",
                            "3-5 breaths",
                            "at least 1 min",
                            "until ready, 30 s"),
                    new KeySchema(
                            "flow",
                            FLOW_LINE.objects(1),
                            "The movement to do instead of a hold: lines that follow the breath, or lines with a time.",
                            List.of(
                                    Map.of("on", "inhale", "say", "Inhale, and open."),
                                    Map.of("on", "exhale", "say", "Exhale, and round."))),
                    new KeySchema(
                            "times",
                            CountSyntax.SCHEMA,
                            "The number of repetitions in each set. If the sides alternate, the number of pairs."),
                    new KeySchema("sets", CountSyntax.SCHEMA, "The number of sets."),
                    REST,
                    new KeySchema(
                            "build",
                            ValueSchema.FLAG,
                            "Whether repeated holds get longer, from the low to the high end of the range."),
                    new KeySchema(
                            "leave",
                            BREATH_LINE.lines(0),
                            "The movement out of the stretch, in lines that follow the breath.",
                            Map.of("on", "inhale", "say", "Inhale, and come up.")),
                    CUES,
                    CALLS,
                    BREATH,
                    GUIDE)
            .map(key -> key.name().equals("name") ? key : key.removable())
            .toList();

    /** The keys of a variation that replace keys of its stretch. */
    public static final ObjectSchema VARIATION =
            new ObjectSchema("variation", "a variation", MOVING, List.of(), ValueSchema.ANY).keeping(ONE_MOVEMENT);

    private static final KeySchema VARIATIONS = new KeySchema(
            "variations",
            ValueSchema.of("object").with("additionalProperties", variation(PLAIN_LINE, VARIATION)),
            "The variations by name: a line to speak after the set-up, or keys that replace those of the stretch.",
            Map.of("easier", "Turn only half as far."));

    /** A file in {@code stretches/}. */
    public static final ObjectSchema STRETCH = new ObjectSchema("stretch", "a stretch", SCHEMA)
            .and(MOVING)
            .and(List.of(VARIATIONS))
            .needing("name")
            .keeping(ONE_MOVEMENT)
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
                    OPTIONAL))
            .keeping(ONE_MOVEMENT);

    /** The sound settings of a session. */
    public static final ObjectSchema SOUND = new ObjectSchema(
            "sound",
            "sound",
            new KeySchema("breath", ValueSchema.word(Sound.Breath.words()), "The sound that marks the breath.", "tone"),
            new KeySchema(
                    "level",
                    ValueSchema.word(Sound.Level.words()),
                    "The loudness of the breath sound and the background.",
                    "soft"),
            new KeySchema(
                    "background",
                    PlainName.SCHEMA,
                    "The background sound: rain, waves, off, or the name of a WAV file in audio/.",
                    "rain",
                    "waves",
                    "off"),
            new KeySchema(
                    "chimes",
                    ValueSchema.FLAG,
                    "Whether chimes are heard. Without them, the session takes the same time."));

    public static final ObjectSchema DEFAULTS =
            new ObjectSchema("defaults", "defaults", SIDES, SWITCH, REST, GUIDE, CALLS, BREATH);

    public static final ObjectSchema SAY = new ObjectSchema(
            "say-step",
            "a say step",
            new KeySchema(
                    "say", PLAIN_LINE.lines(1), "The words to speak: one line or several.", "Welcome. Breathe slowly."),
            OPTIONAL);
    public static final ObjectSchema PAUSE = new ObjectSchema(
            "pause-step",
            "a pause",
            new KeySchema(
                    "pause",
                    AmountRule.PAUSE.schema(),
                    "The length of the silence.",
                    "10 s",
                    "20-30 s",
                    "until ready, 30 s"),
            OPTIONAL);
    public static final ObjectSchema CHIME = new ObjectSchema(
            "chime-step",
            "a chime step",
            new KeySchema(
                    "chime",
                    PlainName.SCHEMA,
                    "The sound to play: the name of a WAV file in audio/.",
                    "begin",
                    "turn",
                    "end",
                    "bell"),
            OPTIONAL);
    public static final ObjectSchema BREATHE = new ObjectSchema(
            "breathe-step",
            "a breathe step",
            new KeySchema("breathe", AmountRule.BREATHE.schema(), "How long to breathe.", "5 breaths", "1 min"),
            GLIDING_BREATH,
            CUES,
            OPTIONAL);
    public static final ObjectSchema REPEAT = new ObjectSchema(
                    "repeat-step",
                    "a repeat",
                    new KeySchema("repeat", CountSyntax.SCHEMA, "How often to do the steps."),
                    new KeySchema("steps", STEPS_LIST, "The steps to repeat."),
                    REST,
                    SIDES,
                    OPTIONAL)
            .needing("steps");

    /** The kinds of step, by the key that distinguishes them. */
    public static final Map<String, ObjectSchema> STEPS = steps(SAY, STRETCH_STEP, BREATHE, PAUSE, CHIME, REPEAT);

    /** The schema of a step: exactly one of the keys that distinguish the kinds, and only keys of that kind. */
    static final ValueSchema STEP = step();

    public static final ObjectSchema SESSION = new ObjectSchema(
                    "session",
                    "a session",
                    new KeySchema("title", WORDING, "The title of the session.", "Mid-back reset"),
                    new KeySchema(
                            "about", ValueSchema.TEXT, "A description for people who choose a session. Never spoken."),
                    SCHEMA,
                    new KeySchema(
                            "length",
                            AmountRule.LENGTH.schema(),
                            "The length of the session. Ranges in the script are adjusted to reach it.",
                            "10 min"),
                    GLIDING_BREATH,
                    new KeySchema(
                            "first",
                            ValueSchema.word(Stream.of(Side.LEFT, Side.RIGHT)
                                    .map(Side::key)
                                    .toList()),
                            "The side to start with: left or right."),
                    GUIDE,
                    CALLS,
                    new KeySchema(
                            "preflight",
                            ValueSchema.FLAG,
                            "Whether the session starts with its length, props, positions and cautions."),
                    new KeySchema("voice", ValueSchema.TEXT, "The preferred voice.", "kevin16"),
                    new KeySchema("wordsPerMinute", WORDS_PER_MINUTE, "The speaking rate in words per minute.", 120),
                    PRONOUNCE,
                    new KeySchema(
                            "sound", SOUND.object(), "The sounds other than the voice: breath, background and chimes."),
                    new KeySchema("defaults", DEFAULTS.object(), "The values for stretches that do not set their own."),
                    new KeySchema("steps", STEPS_LIST, "The steps of the session, in order."))
            .needing("title", "steps");

    private static ObjectSchema line(String name, KeySchema... keys) {
        return new ObjectSchema(name, "a line", List.of(keys), List.of("say"), WORDING.untyped());
    }

    private static Map<String, ObjectSchema> steps(ObjectSchema... kinds) {
        Map<String, ObjectSchema> steps = new LinkedHashMap<>();
        Stream.of(kinds).forEach(keys -> steps.put(keys.keys().get(0).name(), keys));
        steps.put("name", STRETCH_STEP);
        return steps;
    }

    private static ValueSchema step() {
        List<ValueSchema> one = new ArrayList<>();
        List<ValueSchema> then = new ArrayList<>();
        Map<String, KeySchema> kinds = new LinkedHashMap<>();
        STEPS.forEach((kind, keys) -> {
            boolean written = kind.equals("name");
            ValueSchema is = written
                    ? ValueSchema.having(kind).with("not", ValueSchema.having("stretch"))
                    : ValueSchema.having(kind);
            ValueSchema object = keys.object();
            one.add(is);
            then.add(ValueSchema.ANY
                    .with("if", is)
                    .with("then", written ? object.with("allOf", List.of(SOME_MOVEMENT)) : object));
            keys.keys().stream().filter(key -> key.name().equals(kind)).forEach(key -> kinds.put(kind, key));
        });
        return ValueSchema.ANY.with("oneOf", one).with("allOf", then).with("properties", kinds);
    }

    private static ValueSchema variation(ObjectSchema line, ObjectSchema changes) {
        return ValueSchema.of("string", "object")
                .with("if", ValueSchema.of("object").with("not", ValueSchema.having("say")))
                .with("then", changes.object())
                .with("else", line.line());
    }

    /** Returns the words for all breath phases. */
    public static List<String> phases() {
        return Stream.of(BreathPhase.values()).map(Language::word).toList();
    }

    /** Returns the word for a breath phase: {@code hold in}. */
    public static String word(BreathPhase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Language() {}
}
