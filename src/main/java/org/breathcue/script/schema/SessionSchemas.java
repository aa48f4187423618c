package org.breathcue.script.schema;

import java.util.Map;
import java.util.stream.Stream;
import org.breathcue.timeline.SessionLimits;
import org.breathcue.timeline.Side;
import org.breathcue.voice.Delivery;

/** A session and its keys. Readers, the JSON Schemas and the table of keys in the documentation use these objects. */
public final class SessionSchemas {
    private static final ValueSchema WORDS_PER_MINUTE = ValueSchema.of("integer")
            .with("minimum", SessionLimits.MIN_WORDS_PER_MINUTE)
            .with("maximum", SessionLimits.MAX_WORDS_PER_MINUTE);

    /** The pronunciations of a session. */
    public static final KeySchema PRONOUNCE = new KeySchema(
            "pronounce",
            ValueSchema.of("object").with("additionalProperties", ValueSchema.TEXT),
            "Pronunciations for words that voices mispronounce: similar-sounding words, or phonemes between slashes.",
            Map.of("savasana", "shuh vah sana", "psoas", "/ˈsoʊəs/"));

    /** The sound settings of a session. */
    public static final ObjectSchema SOUND = new ObjectSchema(
            "sound",
            "sound",
            SoundSchemas.BREATH,
            SoundSchemas.LEVEL,
            SoundSchemas.BACKGROUND,
            SoundSchemas.LOOP,
            new KeySchema(
                    "chimes",
                    ValueSchema.FLAG,
                    "Whether chimes are heard. Without them, the session takes the same time."));

    public static final ObjectSchema DEFAULTS = new ObjectSchema(
            "defaults",
            "defaults",
            SharedKeys.ANNOUNCE,
            SharedKeys.SETTLE,
            SharedKeys.SIDES,
            SharedKeys.SWITCH,
            RestSchemas.KEY,
            SharedKeys.GUIDE,
            SharedKeys.CALLS,
            SharedKeys.BREATH);

    public static final ObjectSchema SESSION = new ObjectSchema(
                    "session",
                    "a session",
                    new KeySchema("title", SharedKeys.WORDING, "The title of the session.", "Mid-back reset"),
                    new KeySchema(
                            "about", ValueSchema.TEXT, "A description for people who choose a session. Never spoken."),
                    SharedKeys.SCHEMA,
                    new KeySchema(
                            "length",
                            AmountRule.LENGTH.schema(),
                            "The length of the session. Ranges in the script are adjusted to reach it.",
                            "10 min"),
                    SharedKeys.GLIDING_BREATH,
                    new KeySchema(
                            "first",
                            ValueSchema.word(Stream.of(Side.LEFT, Side.RIGHT)
                                    .map(Side::key)
                                    .toList()),
                            "The side to start with: left or right."),
                    SharedKeys.GUIDE,
                    SharedKeys.CALLS,
                    new KeySchema(
                            "preflight",
                            ValueSchema.FLAG,
                            "Whether the session starts with its length, props, positions and cautions."),
                    new KeySchema("voice", ValueSchema.TEXT, "The preferred voice.", "kevin16"),
                    new KeySchema("wordsPerMinute", WORDS_PER_MINUTE, "The speaking rate in words per minute.", 120),
                    new KeySchema(
                            "delivery",
                            ValueSchema.word(Delivery.words()),
                            "How the voice delivers its words: plain, or calm, which is lower, more level and slower."),
                    PRONOUNCE,
                    new KeySchema(
                            "sound", SOUND.object(), "The sounds other than the voice: breath, background and chimes."),
                    new KeySchema("defaults", DEFAULTS.object(), "The values for stretches that do not set their own."),
                    new KeySchema("steps", StepSchemas.STEPS_LIST, "The steps of the session, in order."))
            .needing("title", "steps");

    private SessionSchemas() {}
}
