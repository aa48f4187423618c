package org.breathcue.script.schema;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.timeline.SessionLimits;

/**
 * The rule for an amount of time at one key.
 *
 * @param key the key, for messages
 * @param breaths whether it may be in breaths
 * @param least the minimum in seconds
 * @param most the maximum in seconds
 * @param waits whether it may wait for the listener
 * @param ranges whether it may be a range
 */
public record AmountRule(String key, boolean breaths, double least, double most, boolean waits, boolean ranges) {
    /** The length of a session. */
    public static final AmountRule LENGTH = new AmountRule("length", false, 1, false, false);
    /** A hold of a stretch. */
    public static final AmountRule HOLD = new AmountRule("hold", true, SessionLimits.MIN_PHASE_SECONDS, true, true);
    /** The time to settle after the setup. */
    public static final AmountRule SETTLE = new AmountRule("settle", true, 0, true, true);
    /** The time to change sides. */
    public static final AmountRule SWITCH = new AmountRule("switch", true, 0, true, true);
    /** The rest between sets or repetitions. */
    public static final AmountRule REST = new AmountRule("rest", true, 0, true, true);
    /** A pause step. */
    public static final AmountRule PAUSE = new AmountRule("pause", true, 0.1, true, true);
    /** The time of a rest or a pause that is an object. */
    public static final AmountRule REST_TIME = new AmountRule("for", true, 0.1, true, true);
    /** A breathe step. */
    public static final AmountRule BREATHE = new AmountRule("breathe", true, 1, false, true);
    /** The time after the words of a line. */
    public static final AmountRule LINE_TIME = new AmountRule("for", true, 0, true, true);
    /** The time of a line of a flow. */
    public static final AmountRule FLOW_TIME = new AmountRule("for", true, 1, true, true);
    /** The time of a line that includes its words. */
    public static final AmountRule WITHIN = new AmountRule("within", true, 0.5, true, true);
    /** The time of a line of a flow that includes its words. */
    public static final AmountRule FLOW_WITHIN = new AmountRule("within", true, 1, true, true);
    /** The length of the breath phase of a line. */
    public static final AmountRule PHASE_TIME =
            new AmountRule("for", false, SessionLimits.MIN_PHASE_SECONDS, SessionLimits.MAX_PHASE_SECONDS, false, true);
    /** The time that a cue keeps free of other words. */
    public static final AmountRule CUE_TIME = new AmountRule("for", false, 0, false, false);

    public static final Pattern AT_LEAST = Pattern.compile("at\\s+least\\s+", Pattern.CASE_INSENSITIVE);
    public static final Pattern UNTIL_READY = Pattern.compile("until\\s+ready", Pattern.CASE_INSENSITIVE);
    /** A number: {@code 2}, {@code 1.5}, {@code 1/2}, {@code 1 1/2} or {@code 1½}. */
    public static final Pattern NUMBER =
            Pattern.compile("(?:(?:\\d+\\s+)?(?:1/2|1/4|3/4)|\\d+\\s?[½¼¾]|[½¼¾]|\\d+(?:\\.\\d+)?)(?![/½¼¾])");

    /** Minutes and seconds, or hours, minutes and seconds: {@code 1:30}, {@code 1:04:30}. */
    public static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)(?!\\d)");

    public static final Pattern SECONDS = Pattern.compile("(?:s|secs?|seconds?)(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    public static final Pattern MINUTES = Pattern.compile("(?:mins?|minutes?)(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    public static final Pattern HOURS = Pattern.compile("(?:h|hrs?|hours?)(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    public static final Pattern BREATHS = Pattern.compile("breaths?(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    /** What separates hours, minutes and seconds: {@code 1 min 30 s}, {@code 1 min and 30 s}. */
    public static final Pattern AND = Pattern.compile("\\s*(?:,\\s*|and\\s+)?", Pattern.CASE_INSENSITIVE);

    public static final Pattern TO = Pattern.compile("\\s*(?:-|–|to\\b)\\s*");
    public static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    public static final Pattern SPACE = Pattern.compile("\\s*");

    /** Creates a rule without a maximum of its own: that of a session applies. */
    public AmountRule(String key, boolean breaths, double least, boolean waits, boolean ranges) {
        this(key, breaths, least, SessionLimits.MAX_SECONDS, waits, ranges);
    }

    /** Returns the schema of an amount that follows this rule. */
    public ValueSchema schema() {
        ValueSchema schema = ValueSchema.written(pattern());
        return breaths ? schema.offering("30 s", "5 breaths") : schema.offering("30 s");
    }

    /** Returns the schema of an amount that follows this rule, with a number of repetitions before it: {@code 2 x 30 s}. */
    public ValueSchema repeatedSchema() {
        return ValueSchema.written("(?:" + CountSyntax.TIMES_BEFORE + ")?" + pattern());
    }

    private String pattern() {
        String seconds = quantity(SECONDS);
        String minutes = quantity(MINUTES) + "(?:" + ValueSchema.anyCase(AND) + seconds + ")?";
        String rest = "(?:" + ValueSchema.anyCase(AND) + quantity(MINUTES) + ")?(?:" + ValueSchema.anyCase(AND)
                + seconds + ")?";
        String time = "(?:" + CLOCK + "|" + seconds + "|" + minutes + "|" + quantity(HOURS) + rest + ")";
        String waiting = waits ? "(?:" + ValueSchema.anyCase(UNTIL_READY) + COMMA + ")?" : "";
        String all = amount(time);
        if (breaths) {
            all += "|" + amount(quantity(BREATHS));
        }
        if (ranges) {
            String units = Stream.of(SECONDS, MINUTES, HOURS, BREATHS)
                    .filter(unit -> breaths || unit != BREATHS)
                    .map(ValueSchema::anyCase)
                    .collect(Collectors.joining("|", "(?:", ")"));
            all += "|" + NUMBER + TO + NUMBER + SPACE + units;
        }
        return SPACE + waiting + "(?:" + all + ")" + SPACE;
    }

    private String amount(String quantity) {
        return ranges
                ? "(?:" + ValueSchema.anyCase(AT_LEAST) + quantity + "|" + quantity + "(?:" + TO + quantity + ")?)"
                : quantity;
    }

    private static String quantity(Pattern unit) {
        return NUMBER.pattern() + SPACE + ValueSchema.anyCase(unit);
    }
}
