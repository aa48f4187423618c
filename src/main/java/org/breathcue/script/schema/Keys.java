package org.breathcue.script.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breathcue.script.Call;
import org.breathcue.script.Guide;
import org.breathcue.script.Position;
import org.breathcue.script.Sides;
import org.breathcue.script.Sound;
import org.breathcue.script.parse.AmountParser;
import org.breathcue.script.parse.BreathParser;
import org.breathcue.script.parse.HoldMomentParser;
import org.breathcue.script.parse.LineReader;
import org.breathcue.script.parse.MergedStretchReader;
import org.breathcue.script.parse.PronunciationReader;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.script.parse.StepReader;
import org.breathcue.script.parse.StretchReader;
import org.breathcue.script.parse.ValueReader;
import org.breathcue.timeline.Side;

/**
 * The keys an object may have: what the reader knows, and what editors are told in {@code scripts/schema}.
 *
 * @param name what the schema calls the object
 * @param of what the object is, with its article
 * @param keys keys that can be used
 * @param required keys it cannot do without
 * @param rules what the keys together must keep
 */
public record Keys(String name, String of, List<Key> keys, List<String> required, Shape rules) {
    private static final Key SCHEMA = new Key("$schema", Shape.TEXT, "Where editors find what may stand here.");
    private static final Key GUIDE = new Key(
            "guide",
            Shape.word(Guide.words()),
            "How many of the words are spoken when they come again: all, fewer each time, or few from the start.");
    private static final Key CALLS = new Key(
            "calls",
            Shape.words(Call.words()),
            "What is called or rung by itself. An empty list leaves only the side.");
    private static final Key SIDES = new Key(
            "sides",
            Shape.word(Sides.words()),
            "Whether it is done on one side after the other, from side to side each time, or on one side only.");
    private static final Key SWITCH = new Key(
            "switch", AmountParser.shape(MergedStretchReader.SWITCH), "The time to change sides.", "1 breath", "4 s");
    private static final Key REST = new Key(
            "rest",
            AmountParser.shape(MergedStretchReader.REST),
            "The rest between sets, or between repetitions.",
            "30 s");
    private static final Key BREATH = new Key(
            "breath",
            BreathParser.STEADY,
            "The breath in seconds: in and out, or in, hold, out, or in, hold, out, hold.");
    private static final Key GLIDING_BREATH = new Key(
            "breath",
            BreathParser.GLIDING,
            "The breath in seconds: in and out, or with holds between. It may glide from one to another.");
    private static final Key OPTIONAL = new Key(
            "optional", Shape.FLAG, "Whether the step may be left out when the session is longer than its length.");

    private static final Key SAY_WORDS = new Key("say", ValueReader.WORDING, "The words.", "Let your shoulders sink.");
    private static final Key SHORT_WORDS =
            new Key("short", ValueReader.WORDING, "The words when they come again.", "And sink.");
    private static final Key ON =
            new Key("on", Shape.word(LineReader.phases()), "The phase of the breath that the words start with.");
    private static final String FOR = "The listener's time after the words";

    /** A line outside the breath. */
    public static final Keys PLAIN_LINE =
            line("line", SAY_WORDS, SHORT_WORDS, new Key("for", AmountParser.shape(LineReader.TIME), FOR + ".", "5 s"));

    /** A line where the breath is followed. */
    public static final Keys BREATH_LINE = line(
                    "breath-line",
                    SAY_WORDS,
                    SHORT_WORDS,
                    ON,
                    new Key(
                            "for",
                            AmountParser.shape(LineReader.TIME),
                            FOR + "; with `on` the length of the phase, words inside.",
                            "5 s"))
            .keeping(LineReader.PHASES_IN_SECONDS);

    /** A line of a flow. */
    public static final Keys FLOW_LINE = line(
                    "flow-line",
                    SAY_WORDS,
                    SHORT_WORDS,
                    ON,
                    new Key(
                            "for",
                            AmountParser.shape(LineReader.DOSE),
                            FOR + ", which is what is done; with `on` the length of the phase, words inside.",
                            "20 s",
                            "1 breath"))
            .keeping(LineReader.PHASES_IN_SECONDS)
            .keeping(Shape.ANY.with("anyOf", List.of(Shape.having("on"), Shape.having("for"))));

    /** A line inside a hold. */
    public static final Keys CUE = new Keys(
                    "cue",
                    "a cue",
                    new Key("at", HoldMomentParser.SHAPE, "When it sounds."),
                    SAY_WORDS,
                    SHORT_WORDS,
                    new Key("on", ON.shape(), "The words start with the first such phase from then on."),
                    new Key("for", AmountParser.shape(LineReader.FREE), FOR + ", kept free of other words.", "5 s"))
            .needing("at", "say")
            .keeping(Shape.ANY.with("not", Shape.of("object").with("required", List.of("on", "for"))));

    private static final Key CUES = new Key(
            "cues",
            Shape.objects(CUE, 0),
            "Words inside the hold.",
            List.of(Map.of("at", "halfway", "say", "Soften your jaw.")));

    private static final List<Key> MOVING = Stream.of(
                    new Key("name", ValueReader.WORDING, "What the stretch is called, spoken first.", "Seated twist"),
                    new Key("about", Shape.TEXT, "What it is, for people who choose. Never spoken."),
                    new Key(
                            "position",
                            Shape.word(Position.words()),
                            "Where the body is, for the time to get there. Never spoken."),
                    new Key("props", Shape.TEXTS, "What to have at hand. Never spoken.", "a folded blanket"),
                    new Key(
                            "caution",
                            ValueReader.WORDING,
                            "What to take care of, spoken once a session.",
                            "Keep your back long."),
                    new Key(
                            "setup",
                            Shape.lines(PLAIN_LINE, 0),
                            "How to get into place: one line or several. `{side}` and `{other side}` name a side.",
                            List.of("Sit tall.", "Bring your {side} hand behind you.")),
                    SIDES,
                    SWITCH,
                    new Key(
                            "enter",
                            Shape.lines(BREATH_LINE, 0),
                            "The way in, along the breath.",
                            List.of(Map.of("on", "exhale", "say", "Exhale, and fold."))),
                    new Key(
                            "hold",
                            AmountParser.shape(MergedStretchReader.HOLD),
                            "How long to stay.",
                            "30 s",
                            "3-5 breaths",
                            "at least 1 min",
                            "until ready, 30 s"),
                    new Key(
                            "flow",
                            Shape.objects(FLOW_LINE, 1),
                            "What to do along the breath, or along time, instead of a hold.",
                            List.of(
                                    Map.of("on", "inhale", "say", "Inhale, and open."),
                                    Map.of("on", "exhale", "say", "Exhale, and round."))),
                    new Key("times", ValueReader.COUNT, "How often, in each set. Pairs when it alternates."),
                    new Key("sets", ValueReader.COUNT, "How many sets of all that."),
                    REST,
                    new Key("build", Shape.FLAG, "Whether repeated holds grow from the low to the high end."),
                    new Key(
                            "leave",
                            Shape.lines(BREATH_LINE, 0),
                            "The way out, along the breath.",
                            Map.of("on", "inhale", "say", "Inhale, and come up.")),
                    CUES,
                    CALLS,
                    BREATH,
                    GUIDE)
            .map(key -> key.name().equals("name") ? key : key.removable())
            .toList();

    /** What a variation changes in its stretch. */
    public static final Keys VARIATION = new Keys("variation", "a variation", MOVING, List.of(), Shape.ANY)
            .keeping(MergedStretchReader.ONE_MOVEMENT);

    private static final Key VARIATIONS = new Key(
            "variations",
            Shape.of("object").with("additionalProperties", StretchReader.variation(PLAIN_LINE, VARIATION)),
            "Other ways to do it, by name: a line spoken after the set-up, or keys that take the place of the stretch's.",
            Map.of("easier", "Turn only half as far."));

    /** A file in {@code stretches/}. */
    public static final Keys STRETCH = new Keys("stretch", "a stretch", SCHEMA)
            .and(MOVING)
            .and(List.of(VARIATIONS))
            .needing("name")
            .keeping(MergedStretchReader.ONE_MOVEMENT)
            .keeping(MergedStretchReader.SOME_MOVEMENT);

    /** A step that names a stretch file, or is a stretch itself. */
    public static final Keys STRETCH_STEP = new Keys(
                    "stretch-step",
                    "a stretch step",
                    new Key(
                            "stretch",
                            PlainName.SHAPE,
                            "The name of a file in stretches/. All other keys change what it says.",
                            "seated-twist"))
            .and(MOVING)
            .and(List.of(
                    new Key("variation", Shape.TEXT, "Which of its variations to do.", "easier"),
                    VARIATIONS.removable(),
                    OPTIONAL))
            .keeping(MergedStretchReader.ONE_MOVEMENT);

    /** What a session is to sound like. */
    public static final Keys SOUND = new Keys(
            "sound",
            "sound",
            new Key("breath", Shape.word(Sound.Breath.words()), "What the breath is heard by.", "tone"),
            new Key("level", Shape.word(Sound.Level.words()), "How loud breath and background are.", "soft"),
            new Key(
                    "background",
                    PlainName.SHAPE,
                    "What sounds all along: rain, waves, off, or the name of a WAV file in audio/.",
                    "rain",
                    "waves",
                    "off"),
            new Key("chimes", Shape.FLAG, "Whether chimes are heard. Their time passes all the same."));

    public static final Keys DEFAULTS = new Keys("defaults", "defaults", SIDES, SWITCH, REST, GUIDE, CALLS, BREATH);

    public static final Keys SAY = new Keys(
            "say-step",
            "a say step",
            new Key(
                    "say",
                    Shape.lines(PLAIN_LINE, 1),
                    "Words to be spoken: a line, or several.",
                    "Welcome. Breathe slowly."),
            OPTIONAL);
    public static final Keys PAUSE = new Keys(
            "pause-step",
            "a pause",
            new Key("pause", AmountParser.shape(StepReader.PAUSE), "Silence.", "10 s", "20-30 s", "until ready, 30 s"),
            OPTIONAL);
    public static final Keys CHIME = new Keys(
            "chime-step",
            "a chime step",
            new Key(
                    "chime",
                    PlainName.SHAPE,
                    "A sound: the name of a WAV file in audio/.",
                    "begin",
                    "turn",
                    "end",
                    "bell"),
            OPTIONAL);
    public static final Keys BREATHE = new Keys(
            "breathe-step",
            "a breathe step",
            new Key("breathe", AmountParser.shape(StepReader.BREATHE), "How long to breathe.", "5 breaths", "1 min"),
            GLIDING_BREATH,
            CUES,
            OPTIONAL);
    public static final Keys REPEAT = new Keys(
                    "repeat-step",
                    "a repeat",
                    new Key("repeat", ValueReader.COUNT, "How often to do the steps."),
                    new Key("steps", StepReader.STEPS, "What is repeated."),
                    REST,
                    SIDES,
                    OPTIONAL)
            .needing("steps");

    /** What a step can be, by the one key that says so. */
    public static final Map<String, Keys> STEPS = steps(SAY, STRETCH_STEP, BREATHE, PAUSE, CHIME, REPEAT);

    /** What a step looks like: it has one of the keys that say what it is, and then only keys that belong to that. */
    static final Shape STEP = step();

    public static final Keys SESSION = new Keys(
                    "session",
                    "a session",
                    new Key("title", ValueReader.WORDING, "What the session is called.", "Mid-back reset"),
                    new Key("about", Shape.TEXT, "What it is, for people who choose. Never spoken."),
                    SCHEMA,
                    new Key(
                            "length",
                            AmountParser.shape(ScriptReader.LENGTH),
                            "How long the whole is to last. Ranges are chosen to fit.",
                            "10 min"),
                    GLIDING_BREATH,
                    new Key(
                            "first",
                            Shape.word(Stream.of(Side.LEFT, Side.RIGHT)
                                    .map(Side::key)
                                    .toList()),
                            "The side that comes first."),
                    GUIDE,
                    CALLS,
                    new Key("preflight", Shape.FLAG, "Whether to say first what to expect."),
                    new Key("voice", Shape.TEXT, "The voice it is best heard with.", "kevin16"),
                    new Key("wordsPerMinute", ValueReader.WORDS_PER_MINUTE, "How fast it is spoken.", 120),
                    PronunciationReader.PRONOUNCE,
                    new Key("sound", Shape.object(SOUND), "What it is to sound like beside the words."),
                    new Key("defaults", Shape.object(DEFAULTS), "What holds for all stretches that say nothing else."),
                    new Key("steps", StepReader.STEPS, "What is done, in order."))
            .needing("title", "steps");

    private Keys(String name, String of, Key... keys) {
        this(name, of, List.of(keys), List.of(), Shape.ANY);
    }

    private static Keys line(String name, Key... keys) {
        return new Keys(name, "a line", List.of(keys), List.of("say"), ValueReader.WORDING.untyped());
    }

    private static Map<String, Keys> steps(Keys... kinds) {
        Map<String, Keys> steps = new LinkedHashMap<>();
        Stream.of(kinds).forEach(keys -> steps.put(keys.keys().get(0).name(), keys));
        steps.put("name", STRETCH_STEP);
        return steps;
    }

    private static Shape step() {
        List<Shape> one = new ArrayList<>();
        List<Shape> then = new ArrayList<>();
        Map<String, Key> kinds = new LinkedHashMap<>();
        STEPS.forEach((kind, keys) -> {
            boolean written = kind.equals("name");
            Shape is = written ? Shape.having(kind).with("not", Shape.having("stretch")) : Shape.having(kind);
            Shape object = Shape.object(keys);
            one.add(is);
            then.add(Shape.ANY
                    .with("if", is)
                    .with("then", written ? object.with("allOf", List.of(MergedStretchReader.SOME_MOVEMENT)) : object));
            keys.keys().stream().filter(key -> key.name().equals(kind)).forEach(key -> kinds.put(kind, key));
        });
        return Shape.ANY.with("oneOf", one).with("allOf", then).with("properties", kinds);
    }

    /** The names of the keys that can be used. */
    public List<String> known() {
        return keys.stream().map(Key::name).toList();
    }

    /** How a key may be written: {@code "title": "Mid-back reset"}. */
    public String example(String key) {
        return keys.stream()
                .filter(one -> one.name().equals(key))
                .flatMap(one -> one.shape().examples().stream().limit(1))
                .map(example -> "\"" + key + "\": " + json(example))
                .findFirst()
                .orElse("\"" + key + "\": …");
    }

    private static String json(Object example) {
        try {
            return new JsonMapper().writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plain value can always be written", e);
        }
    }

    private Keys needing(String... names) {
        return new Keys(name, of, keys, List.of(names), rules);
    }

    private Keys and(List<Key> more) {
        return new Keys(name, of, Stream.concat(keys.stream(), more.stream()).toList(), required, rules);
    }

    private Keys keeping(Shape rule) {
        List<Object> all = new ArrayList<>();
        if (rules.rules().get("allOf") instanceof List<?> before) {
            all.addAll(before);
        }
        all.add(rule);
        return new Keys(name, of, keys, required, rules.with("allOf", List.copyOf(all)));
    }
}
