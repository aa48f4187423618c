package org.breathcue.script.schema;

import java.util.List;
import java.util.Map;

/** A programme and its keys. */
public final class ProgrammeSchemas {
    /** The maximum length of a programme in weeks. */
    public static final int MOST_WEEKS = 104;

    /** The maximum number of times a session can be due on a day. */
    public static final int MOST_TIMES = 24;

    /** The key of a stage that is not a dose. */
    public static final String CONFIRM = "confirm";

    static final ValueSchema STAGE = ValueSchema.of("object")
            .with("properties", Map.of(CONFIRM, ValueSchema.FLAG))
            .with("propertyNames", ValueSchema.written(CONFIRM + "|.*[^. ] *[.] *[a-z]+"))
            .with("additionalProperties", ValueSchema.of("string", "integer", "array", "boolean"));

    /** A session of a programme. */
    public static final ObjectSchema SESSION = new ObjectSchema(
                    "planned-session",
                    "a session of a programme",
                    new KeySchema(
                            "session",
                            PlainName.SCHEMA,
                            "The name of a session or stretch in scripts/.",
                            "mid-back-reset"),
                    new KeySchema(
                            "days",
                            ScheduleSyntax.DAYS_SCHEMA,
                            "The days on which it is due: every day, weekdays, a number of days a week, or days of the week."),
                    new KeySchema(
                            "times",
                            ValueSchema.of("integer").with("minimum", 1).with("maximum", MOST_TIMES),
                            "How many times it is due on each of these days. Without it, once.",
                            3),
                    new KeySchema(
                            "weeks",
                            CountSyntax.SCHEMA.with("maximum", MOST_WEEKS).offering("1-2", 3),
                            "The weeks of the programme that have it. Without it, all."),
                    new KeySchema(
                            "next",
                            ValueSchema.written(
                                    ValueSchema.anyCase(ScheduleSyntax.NEXT),
                                    "after 3 sessions",
                                    "after 1 week",
                                    "after 1 week and 3 sessions"),
                            "When the next stage begins: after so many full sessions, or with a week, or both."),
                    new KeySchema(
                            "stages",
                            ValueSchema.of("array").with("items", STAGE).with("minItems", 1),
                            "The doses of each stage, by the name of the stretch and the key. A stage keeps the doses of the one before that it does not set.",
                            List.of(Map.of("cobra.hold", "10 s"), Map.of("cobra.hold", "20 s"))))
            .needing("session", "days");

    /** A file in {@code programmes/}. */
    public static final ObjectSchema PROGRAMME = new ObjectSchema(
                    "programme",
                    "a programme",
                    SharedKeys.SCHEMA,
                    new KeySchema("title", SharedKeys.WORDING, "The title of the programme.", "Mid-back in six weeks"),
                    new KeySchema("about", ValueSchema.TEXT, "A description for people who choose a programme."),
                    new KeySchema(
                            "weeks",
                            ValueSchema.of("integer").with("minimum", 1).with("maximum", MOST_WEEKS),
                            "The length of the programme in weeks.",
                            6),
                    new KeySchema(
                            "back",
                            ValueSchema.written(
                                    ValueSchema.anyCase(ScheduleSyntax.BACK), "after 2 weeks", "after 10 days"),
                            "After how long without a full session a session goes back one stage. Without it, never."),
                    new KeySchema(
                            "sessions",
                            ValueSchema.of("array")
                                    .with("items", SESSION.object())
                                    .with("minItems", 1)
                                    .offering(List.of(Map.of("session", "mid-back-reset", "days", "every day"))),
                            "The sessions of the programme."))
            .needing("title", "weeks", "sessions");

    /** The objects of a programme. */
    public static final List<ObjectSchema> ALL = List.of(PROGRAMME, SESSION);

    private ProgrammeSchemas() {}
}
