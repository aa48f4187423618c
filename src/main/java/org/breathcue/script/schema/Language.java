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

    /** The name of the definition of a step. Steps hold steps, so it is a definition of its own. */
    static final String STEP_DEFINITION = "step";

    private static final ValueSchema STEPS_LIST = ValueSchema.of("array")
            .with("minItems", 1)
            .with("items", ValueSchema.of("object").with("$ref", STEP_DEFINITION))
            .offering(List.of(Map.of("say", "Welcome.")));

    /** A phase of the breath cannot last for breaths. */
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
            "How words are said that a voice says wrongly: in words that sound like them, or in phonemes between slashes.",
            Map.of("savasana", "shuh vah sana", "psoas", "/ˈsoʊəs/"));

    private static final KeySchema SCHEMA =
            new KeySchema("$schema", ValueSchema.TEXT, "Where editors find what may stand here.");
    private static final KeySchema GUIDE = new KeySchema(
            "guide",
            ValueSchema.word(Guide.words()),
            "How many of the words are spoken when they come again: all, fewer each time, or few from the start.");
    private static final KeySchema CALLS = new KeySchema(
            "calls",
            ValueSchema.words(Call.words()),
            "What is called or rung by itself. An empty list leaves only the side.");
    private static final KeySchema SIDES = new KeySchema(
            "sides",
            ValueSchema.word(Sides.words()),
            "Whether it is done on one side after the other, from side to side each time, or on one side only.");
    private static final KeySchema SWITCH =
            new KeySchema("switch", AmountRule.SWITCH.schema(), "The time to change sides.", "1 breath", "4 s");
    private static final KeySchema REST =
            new KeySchema("rest", AmountRule.REST.schema(), "The rest between sets, or between repetitions.", "30 s");
    private static final KeySchema BREATH = new KeySchema(
            "breath",
            BreathSyntax.STEADY,
            "The breath in seconds: in and out, or in, hold, out, or in, hold, out, hold.");
    private static final KeySchema GLIDING_BREATH = new KeySchema(
            "breath",
            BreathSyntax.GLIDING,
            "The breath in seconds: in and out, or with holds between. It may glide from one to another.");
    private static final KeySchema OPTIONAL = new KeySchema(
            "optional",
            ValueSchema.FLAG,
            "Whether the step may be left out when the session is longer than its length.");

    private static final KeySchema SAY_WORDS = new KeySchema("say", WORDING, "The words.", "Let your shoulders sink.");
    private static final KeySchema SHORT_WORDS =
            new KeySchema("short", WORDING, "The words when they come again.", "And sink.");
    private static final KeySchema ON =
            new KeySchema("on", ValueSchema.word(phases()), "The phase of the breath that the words start with.");
    private static final String FOR = "The listener's time after the words";

    /** A line outside the breath. */
    public static final ObjectSchema PLAIN_LINE =
            line("line", SAY_WORDS, SHORT_WORDS, new KeySchema("for", AmountRule.LINE_TIME.schema(), FOR + ".", "5 s"));

    /** A line where the breath is followed. */
    public static final ObjectSchema BREATH_LINE = line(
                    "breath-line",
                    SAY_WORDS,
                    SHORT_WORDS,
                    ON,
                    new KeySchema(
                            "for",
                            AmountRule.LINE_TIME.schema(),
                            FOR + "; with `on` the length of the phase, words inside.",
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
                            FOR + ", which is what is done; with `on` the length of the phase, words inside.",
                            "20 s",
                            "1 breath"))
            .keeping(PHASES_IN_SECONDS)
            .keeping(ValueSchema.ANY.with("anyOf", List.of(ValueSchema.having("on"), ValueSchema.having("for"))));

    /** A line inside a hold. */
    public static final ObjectSchema CUE = new ObjectSchema(
                    "cue",
                    "a cue",
                    new KeySchema("at", HoldMomentSyntax.SCHEMA, "When it sounds."),
                    SAY_WORDS,
                    SHORT_WORDS,
                    new KeySchema("on", ON.value(), "The words start with the first such phase from then on."),
                    new KeySchema("for", AmountRule.CUE_TIME.schema(), FOR + ", kept free of other words.", "5 s"))
            .needing("at", "say")
            .keeping(ValueSchema.ANY.with("not", ValueSchema.of("object").with("required", List.of("on", "for"))));

    private static final KeySchema CUES = new KeySchema(
            "cues",
            CUE.objects(0),
            "Words inside the hold.",
            List.of(Map.of("at", "halfway", "say", "Soften your jaw.")));

    private static final List<KeySchema> MOVING = Stream.of(
                    new KeySchema("name", WORDING, "What the stretch is called, spoken first.", "Seated twist"),
                    new KeySchema("about", ValueSchema.TEXT, "What it is, for people who choose. Never spoken."),
                    new KeySchema(
                            "position",
                            ValueSchema.word(Position.words()),
                            "Where the body is, for the time to get there. Never spoken."),
                    new KeySchema(
                            "props", ValueSchema.TEXTS, "What to have at hand. Never spoken.", "a folded blanket"),
                    new KeySchema(
                            "caution", WORDING, "What to take care of, spoken once a session.", "Keep your back long."),
                    new KeySchema(
                            "setup",
                            PLAIN_LINE.lines(0),
                            "How to get into place: one line or several. `{side}` and `{other side}` name a side.",
                            List.of("Sit tall.", "Bring your {side} hand behind you.")),
                    SIDES,
                    SWITCH,
                    new KeySchema(
                            "enter",
                            BREATH_LINE.lines(0),
                            "The way in, along the breath.",
                            List.of(Map.of("on", "exhale", "say", "Exhale, and fold."))),
                    new KeySchema(
                            "hold",
                            AmountRule.HOLD.schema(),
                            "How long to stay.",
                            "30 s",
                            "3-5 breaths",
                            "at least 1 min",
                            "until ready, 30 s"),
                    new KeySchema(
                            "flow",
                            FLOW_LINE.objects(1),
                            "What to do along the breath, or along time, instead of a hold.",
                            List.of(
                                    Map.of("on", "inhale", "say", "Inhale, and open."),
                                    Map.of("on", "exhale", "say", "Exhale, and round."))),
                    new KeySchema("times", CountSyntax.SCHEMA, "How often, in each set. Pairs when it alternates."),
                    new KeySchema("sets", CountSyntax.SCHEMA, "How many sets of all that."),
                    REST,
                    new KeySchema(
                            "build", ValueSchema.FLAG, "Whether repeated holds grow from the low to the high end."),
                    new KeySchema(
                            "leave",
                            BREATH_LINE.lines(0),
                            "The way out, along the breath.",
                            Map.of("on", "inhale", "say", "Inhale, and come up.")),
                    CUES,
                    CALLS,
                    BREATH,
                    GUIDE)
            .map(key -> key.name().equals("name") ? key : key.removable())
            .toList();

    /** What a variation changes in its stretch. */
    public static final ObjectSchema VARIATION =
            new ObjectSchema("variation", "a variation", MOVING, List.of(), ValueSchema.ANY).keeping(ONE_MOVEMENT);

    private static final KeySchema VARIATIONS = new KeySchema(
            "variations",
            ValueSchema.of("object").with("additionalProperties", variation(PLAIN_LINE, VARIATION)),
            "Other ways to do it, by name: a line spoken after the set-up, or keys that take the place of the stretch's.",
            Map.of("easier", "Turn only half as far."));

    /** A file in {@code stretches/}. */
    public static final ObjectSchema STRETCH = new ObjectSchema("stretch", "a stretch", SCHEMA)
            .and(MOVING)
            .and(List.of(VARIATIONS))
            .needing("name")
            .keeping(ONE_MOVEMENT)
            .keeping(SOME_MOVEMENT);

    /** A step that names a stretch file, or is a stretch itself. */
    public static final ObjectSchema STRETCH_STEP = new ObjectSchema(
                    "stretch-step",
                    "a stretch step",
                    new KeySchema(
                            "stretch",
                            PlainName.SCHEMA,
                            "The name of a file in stretches/. All other keys change what it says.",
                            "seated-twist"))
            .and(MOVING)
            .and(List.of(
                    new KeySchema("variation", ValueSchema.TEXT, "Which of its variations to do.", "easier"),
                    VARIATIONS.removable(),
                    OPTIONAL))
            .keeping(ONE_MOVEMENT);

    /** What a session is to sound like. */
    public static final ObjectSchema SOUND = new ObjectSchema(
            "sound",
            "sound",
            new KeySchema("breath", ValueSchema.word(Sound.Breath.words()), "What the breath is heard by.", "tone"),
            new KeySchema(
                    "level", ValueSchema.word(Sound.Level.words()), "How loud breath and background are.", "soft"),
            new KeySchema(
                    "background",
                    PlainName.SCHEMA,
                    "What sounds all along: rain, waves, off, or the name of a WAV file in audio/.",
                    "rain",
                    "waves",
                    "off"),
            new KeySchema("chimes", ValueSchema.FLAG, "Whether chimes are heard. Their time passes all the same."));

    public static final ObjectSchema DEFAULTS =
            new ObjectSchema("defaults", "defaults", SIDES, SWITCH, REST, GUIDE, CALLS, BREATH);

    public static final ObjectSchema SAY = new ObjectSchema(
            "say-step",
            "a say step",
            new KeySchema(
                    "say", PLAIN_LINE.lines(1), "Words to be spoken: a line, or several.", "Welcome. Breathe slowly."),
            OPTIONAL);
    public static final ObjectSchema PAUSE = new ObjectSchema(
            "pause-step",
            "a pause",
            new KeySchema("pause", AmountRule.PAUSE.schema(), "Silence.", "10 s", "20-30 s", "until ready, 30 s"),
            OPTIONAL);
    public static final ObjectSchema CHIME = new ObjectSchema(
            "chime-step",
            "a chime step",
            new KeySchema(
                    "chime",
                    PlainName.SCHEMA,
                    "A sound: the name of a WAV file in audio/.",
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
                    new KeySchema("steps", STEPS_LIST, "What is repeated."),
                    REST,
                    SIDES,
                    OPTIONAL)
            .needing("steps");

    /** What a step can be, by the one key that says so. */
    public static final Map<String, ObjectSchema> STEPS = steps(SAY, STRETCH_STEP, BREATHE, PAUSE, CHIME, REPEAT);

    /** What a step looks like: it has one of the keys that say what it is, and then only keys that belong to that. */
    static final ValueSchema STEP = step();

    public static final ObjectSchema SESSION = new ObjectSchema(
                    "session",
                    "a session",
                    new KeySchema("title", WORDING, "What the session is called.", "Mid-back reset"),
                    new KeySchema("about", ValueSchema.TEXT, "What it is, for people who choose. Never spoken."),
                    SCHEMA,
                    new KeySchema(
                            "length",
                            AmountRule.LENGTH.schema(),
                            "How long the whole is to last. Ranges are chosen to fit.",
                            "10 min"),
                    GLIDING_BREATH,
                    new KeySchema(
                            "first",
                            ValueSchema.word(Stream.of(Side.LEFT, Side.RIGHT)
                                    .map(Side::key)
                                    .toList()),
                            "The side that comes first."),
                    GUIDE,
                    CALLS,
                    new KeySchema("preflight", ValueSchema.FLAG, "Whether to say first what to expect."),
                    new KeySchema("voice", ValueSchema.TEXT, "The voice it is best heard with.", "kevin16"),
                    new KeySchema("wordsPerMinute", WORDS_PER_MINUTE, "How fast it is spoken.", 120),
                    PRONOUNCE,
                    new KeySchema("sound", SOUND.object(), "What it is to sound like beside the words."),
                    new KeySchema("defaults", DEFAULTS.object(), "What holds for all stretches that say nothing else."),
                    new KeySchema("steps", STEPS_LIST, "What is done, in order."))
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
