package org.breathcue.script.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.breathcue.timeline.BreathPhase;

/** The lines of a script and their keys. */
public final class LineSchemas {
    /** With {@code on}, {@code for} is the length of a breath phase, which cannot be in breaths. */
    private static final ValueSchema PHASES_IN_SECONDS = ValueSchema.ANY
            .with("if", ValueSchema.having("on"))
            .with("then", ValueSchema.ANY.with("properties", Map.of("for", AmountRule.PHASE_TIME.schema())));

    static final KeySchema SAY_WORDS =
            new KeySchema("say", SharedKeys.WORDING, "The words to speak.", "Let your shoulders sink.");

    static final KeySchema SHORT_WORDS =
            new KeySchema("short", SharedKeys.WORDING, "The words to speak in repetitions instead.", "And sink.");

    static final KeySchema RECORDING = new KeySchema(
            "recording",
            SoundName.TEMPLATE,
            "A sound file in audio/ or beside the script that is heard instead of the voice; `say` is its caption.",
            "welcome.wav");

    private static final KeySchema ON =
            new KeySchema("on", ValueSchema.word(phases()), "The breath phase that the words start with.");

    /** The words lie inside one time, so a line has {@code for}, {@code within}, or {@code on} with or without {@code for}. */
    private static final ValueSchema ONE_TIME = ValueSchema.ANY.with(
            "not",
            ValueSchema.of("object")
                    .with("required", List.of("within"))
                    .with("anyOf", List.of(ValueSchema.having("on"), ValueSchema.having("for"))));

    private static final String FOR = "The time for the listener after the words";

    /** A line outside the breath. */
    public static final ObjectSchema PLAIN_LINE = line(
                    "line",
                    SAY_WORDS,
                    SHORT_WORDS,
                    RECORDING,
                    new KeySchema("for", AmountRule.LINE_TIME.schema(), FOR + ".", "5 s"),
                    within(AmountRule.WITHIN))
            .keeping(ONE_TIME);

    /** A line of {@code enter} or {@code leave}. */
    public static final ObjectSchema BREATH_LINE = line(
                    "breath-line",
                    SAY_WORDS,
                    SHORT_WORDS,
                    RECORDING,
                    ON,
                    new KeySchema(
                            "for",
                            AmountRule.LINE_TIME.schema(),
                            FOR + "; with `on`, the length of the breath phase, including the words.",
                            "5 s"),
                    within(AmountRule.WITHIN))
            .keeping(PHASES_IN_SECONDS)
            .keeping(ONE_TIME);

    /** A line inside a hold. */
    public static final ObjectSchema CUE = new ObjectSchema(
                    "cue",
                    "a cue",
                    new KeySchema("at", HoldMomentSyntax.SCHEMA, "When to speak the words: a moment in the hold."),
                    SAY_WORDS,
                    SHORT_WORDS,
                    RECORDING,
                    new KeySchema(
                            "chime",
                            PlainName.SCHEMA,
                            "A sound that rings at this moment, before the words: the name of a sound file in audio/.",
                            "bell"),
                    new KeySchema(
                            "on", ON.value(), "The words start with the first breath phase of this kind after `at`."),
                    new KeySchema("for", AmountRule.CUE_TIME.schema(), FOR + ", without other words.", "5 s"))
            .needing("at")
            .keeping(ValueSchema.ANY.with("anyOf", List.of(ValueSchema.having("say"), ValueSchema.having("chime"))))
            .keeping(ValueSchema.ANY.with("not", ValueSchema.of("object").with("required", List.of("on", "for"))))
            .keeping(ValueSchema.ANY
                    .with("if", ValueSchema.ANY.with("not", ValueSchema.having("say")))
                    .with(
                            "then",
                            ValueSchema.ANY.with(
                                    "not",
                                    ValueSchema.ANY.with(
                                            "anyOf",
                                            List.of(
                                                    ValueSchema.having("short"),
                                                    ValueSchema.having("recording"),
                                                    ValueSchema.having("for"))))));

    static final KeySchema CUES = new KeySchema(
            "cues",
            CUE.objects(0),
            "Words to speak during the hold.",
            List.of(Map.of("at", "halfway", "say", "Soften your jaw.")));

    /** A line of a flow. */
    public static final ObjectSchema FLOW_LINE = line(
                    "flow-line",
                    SAY_WORDS,
                    SHORT_WORDS,
                    RECORDING,
                    ON,
                    new KeySchema(
                            "for",
                            AmountRule.FLOW_TIME.schema(),
                            FOR
                                    + ", in which the movement is done; with `on`, the length of the breath phase, including the words.",
                            "20 s",
                            "1 breath"),
                    within(AmountRule.FLOW_WITHIN),
                    new KeySchema(
                            "hold",
                            AmountRule.HOLD.schema(),
                            "How long to stay after this phase, before the flow goes on.",
                            "5 breaths",
                            "30 s"),
                    CUES)
            .keeping(PHASES_IN_SECONDS)
            .keeping(ONE_TIME)
            .keeping(ValueSchema.ANY.with(
                    "anyOf",
                    List.of(ValueSchema.having("on"), ValueSchema.having("for"), ValueSchema.having("within"))))
            .keeping(without("on", "hold"))
            .keeping(without("hold", "cues"));

    /** An object without {@code key} cannot have {@code other}. */
    private static ValueSchema without(String key, String other) {
        return ValueSchema.ANY.with(
                "not", ValueSchema.of("object").with("required", List.of(other)).with("not", ValueSchema.having(key)));
    }

    private static KeySchema within(AmountRule rule) {
        return new KeySchema("within", rule.schema(), "The whole time of the line, including the words.", "5 s");
    }

    private static ObjectSchema line(String name, KeySchema... keys) {
        return new ObjectSchema(name, "a line", List.of(keys), List.of("say"), SharedKeys.WORDING.untyped());
    }

    /** Returns the words for all breath phases. */
    public static List<String> phases() {
        return Stream.of(BreathPhase.values()).map(LineSchemas::word).toList();
    }

    /** Returns the word for a breath phase: {@code hold in}. */
    public static String word(BreathPhase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private LineSchemas() {}
}
