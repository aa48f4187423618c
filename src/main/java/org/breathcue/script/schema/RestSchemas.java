package org.breathcue.script.schema;

import java.util.List;
import java.util.Map;

/** The keys of a rest and of a pause. */
public final class RestSchemas {
    /** A line inside a rest. Its time cannot be until the listener is ready, because the rest has a time of its own. */
    public static final ObjectSchema LINE = new ObjectSchema(
            "rest-line",
            "a line",
            List.of(
                    LineSchemas.SAY_WORDS,
                    LineSchemas.SHORT_WORDS,
                    LineSchemas.RECORDING,
                    new KeySchema(
                            "for", AmountRule.CUE_TIME.schema(), "The time after the words, inside the rest.", "5 s")),
            List.of("say"),
            SharedKeys.WORDING.untyped());

    /** A rest or a pause in which something is said. */
    public static final ObjectSchema REST = new ObjectSchema(
                    "rest",
                    "a rest or a pause",
                    new KeySchema(
                            "for",
                            AmountRule.REST_TIME.schema(),
                            "How long it lasts. All words are inside this time.",
                            "30 s",
                            "until ready, 30 s"),
                    new KeySchema(
                            "say",
                            LINE.lines(0),
                            "The words at its start: one line or several.",
                            "Rest, and shake your arms."),
                    LineSchemas.CUES,
                    SharedKeys.CALLS)
            .needing("for");

    static final KeySchema KEY = new KeySchema(
            "rest",
            restOf(AmountRule.REST),
            "The rest between sets or repetitions: a time, or an object with a time and words inside it.",
            "30 s",
            Map.of("for", "30 s", "say", "Shake your arms."));

    /** The rests of a stretch or a repeat, which may differ. */
    static final KeySchema LIST = new KeySchema(
            "rest",
            restOf(AmountRule.REST).orList(),
            "The rest between sets or repetitions: a time, or an object with a time and words inside it. A list has one for each rest.",
            "30 s",
            Map.of("for", "30 s", "say", "Shake your arms."));

    private RestSchemas() {}

    /** Returns the schema of an amount, or of an object with an amount. */
    static ValueSchema restOf(AmountRule rule) {
        ValueSchema amount = rule.schema();
        return new ValueSchema(List.of("string", "object"), amount.rules(), amount.examples()).with("$ref", REST);
    }
}
