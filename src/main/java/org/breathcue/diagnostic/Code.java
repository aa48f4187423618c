package org.breathcue.diagnostic;

/**
 * The stable codes of diagnostics. A code never changes its meaning. {@code docs/diagnostics.md} shows an example of
 * each. The first two digits give the group: 00 text, 01 keys and values, 02 files used by a script, 03 problems found
 * by the compiler, 04 steps that work but are hard to follow, 05 doses that a listener sets, 06
 * programmes.
 */
public enum Code {
    SYNTAX("BC0001"),
    DUPLICATE_KEY("BC0002"),
    TOO_LARGE("BC0003"),
    TOO_DEEP("BC0004"),
    NOT_UTF8("BC0005"),

    UNKNOWN_KEY("BC0101"),
    MISSING_KEY("BC0102"),
    OUT_OF_RANGE("BC0103"),
    WRONG_TYPE("BC0104"),
    NOT_ONE_STEP("BC0106"),
    BAD_AMOUNT("BC0107"),
    BAD_UNIT("BC0108"),
    UNKNOWN_WORD("BC0109"),
    BAD_PLACEHOLDER("BC0110"),
    BAD_BREATH("BC0111"),
    BAD_COUNT("BC0112"),
    MOVEMENT_UNCLEAR("BC0113"),
    NOTHING_TO_SAY("BC0114"),
    BAD_NAME("BC0115"),
    LINE_WITHOUT_TIME("BC0116"),
    LINE_TOO_LONG("BC0117"),
    BAD_MOMENT("BC0118"),
    BUILD_WITHOUT_RANGE("BC0119"),
    UNKNOWN_VARIATION("BC0120"),
    CUES_WITHOUT_HOLD("BC0121"),
    BAD_PRONUNCIATION("BC0122"),
    TOO_MANY_WORDS("BC0123"),
    BREATH_NOT_HOLDABLE("BC0124"),
    BAD_LIST("BC0125"),
    TOO_MANY_PROBLEMS("BC0199", Severity.WARNING),

    STRETCH_NOT_FOUND("BC0201"),
    OUTSIDE_FOLDER("BC0202"),
    FILE_UNREADABLE("BC0203"),
    SOUND_NOT_FOUND("BC0204"),
    SOUND_UNREADABLE("BC0205"),
    VOICE_NOT_INSTALLED("BC0206", Severity.WARNING),
    SOUND_SILENT("BC0207", Severity.WARNING),
    FILE_MISPLACED("BC0208", Severity.WARNING),

    WORDS_TOO_LONG("BC0301"),
    TEACHING_TOO_SLOW("BC0302"),
    TEACHING_SLOW("BC0303", Severity.WARNING),
    BREATH_LACKS_PHASE("BC0304"),
    NO_SIDE("BC0305"),
    MIXED_FLOW("BC0306"),
    TOO_MANY_EVENTS("BC0307"),
    TOO_LONG("BC0308"),
    UNSPEAKABLE("BC0309"),
    LENGTH_UNREACHABLE("BC0310"),
    NOTHING_FOLLOWS("BC0311"),
    NO_SUCH_BREATH("BC0312"),
    LIST_LENGTH("BC0313"),

    SIDE_NOT_NAMED("BC0401", Severity.WARNING),
    PROP_NOT_NAMED("BC0402", Severity.WARNING),
    NEEDS_EYES("BC0403", Severity.WARNING),
    BREATH_NOT_NAMED("BC0404", Severity.WARNING),
    BREATH_FAST("BC0405", Severity.WARNING),
    BREATH_HELD("BC0406", Severity.WARNING),
    HARD_TO_PRONOUNCE("BC0407", Severity.WARNING),
    LONG_SILENCE("BC0408", Severity.WARNING),
    UP_AND_DOWN("BC0409", Severity.WARNING),
    CUE_BEYOND_HOLD("BC0410", Severity.WARNING),
    VARIATION_OVERRIDDEN("BC0411", Severity.WARNING),
    NOTHING_BETWEEN("BC0412", Severity.WARNING),
    EMPTY_LIST("BC0413", Severity.WARNING),
    TOO_SHORT_TO_BREATHE("BC0414", Severity.WARNING),
    HELD_FLOW("BC0415", Severity.WARNING),
    HOLDS_IN_A_ROW("BC0416", Severity.WARNING),
    SILENT_BREATHS("BC0417", Severity.WARNING),
    NEVER_SHORTER("BC0418", Severity.NOTE),
    UNHEARD_CALL("BC0419", Severity.WARNING),
    BREATH_CONTRADICTED("BC0420", Severity.WARNING),
    LOOP_WITHOUT_FILES("BC0421", Severity.WARNING),
    IN_NO_LEXICON("BC0422", Severity.NOTE),

    DOSE_UNCLEAR("BC0501"),
    DOSE_UNKNOWN("BC0502"),
    DOSE_WITHOUT_EFFECT("BC0503", Severity.WARNING),

    BAD_DAYS("BC0601"),
    BAD_CONDITION("BC0602"),
    SESSION_NOT_FOUND("BC0603"),
    SESSION_TWICE("BC0604"),
    WEEK_WITHOUT_SESSION("BC0605"),
    STAGE_INCOMPLETE("BC0606"),
    GROWS_FAST("BC0607", Severity.WARNING),
    STAGE_UNREACHED("BC0608", Severity.WARNING),
    BACK_TOO_SOON("BC0609", Severity.WARNING),
    NEXT_WITHOUT_STAGES("BC0610", Severity.WARNING);

    private final String id;
    private final Severity severity;

    Code(String id) {
        this(id, Severity.ERROR);
    }

    Code(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** Returns the code as it is printed, such as {@code BC0103}. */
    public String id() {
        return id;
    }

    /** Returns the severity: only an error stops a session. */
    public Severity severity() {
        return severity;
    }
}
