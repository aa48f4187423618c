package org.breathcue.script.dose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.duration.DurationText;
import org.breathcue.script.Sides;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.timeline.SessionLimits;

/** A key whose value a listener can set. */
public enum DoseKey {
    HOLD(AmountRule.HOLD),
    TIMES(Kind.COUNT),
    SETS(Kind.COUNT),
    REST(AmountRule.REST),
    BUILD(List.of("up", "down", "false")),
    BREATH(Kind.BREATH),
    SETTLE(AmountRule.SETTLE),
    SWITCH(AmountRule.SWITCH),
    SIDES(Sides.words()),
    BREATHE(AmountRule.BREATHE),
    PAUSE(AmountRule.PAUSE),
    REPEAT(Kind.COUNT);

    /** What a value is. */
    public enum Kind {
        /** A time, or a number of breaths. */
        AMOUNT,
        /** A number of repetitions. */
        COUNT,
        /** The seconds of each phase of a breath. */
        BREATH,
        /** One of several words. */
        WORD;

        /** Returns the word for other programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final Optional<AmountRule> rule;
    private final List<String> words;

    DoseKey(Kind kind) {
        this(kind, Optional.empty(), List.of());
    }

    DoseKey(AmountRule rule) {
        this(Kind.AMOUNT, Optional.of(rule), List.of());
    }

    DoseKey(List<String> words) {
        this(Kind.WORD, Optional.empty(), words);
    }

    DoseKey(Kind kind, Optional<AmountRule> rule, List<String> words) {
        this.kind = kind;
        this.rule = rule;
        this.words = words;
    }

    /** Returns the key with this word. */
    static Optional<DoseKey> named(String word) {
        return Stream.of(values())
                .filter(key -> key.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns the key as scripts write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what its value is. */
    public Kind kind() {
        return kind;
    }

    /** Returns the rule for an amount; empty for other values. */
    public Optional<AmountRule> rule() {
        return rule;
    }

    /** Returns the words that are possible; empty for other values. */
    public List<String> words() {
        return words;
    }

    /** Returns in a few words which values are possible. */
    public String possible() {
        return switch (kind) {
            case AMOUNT ->
                rule.map(one -> "from " + DurationText.secondsOrMinutes(one.least()) + " to "
                                + Math.round(one.most() / 3600)
                                + " h, or breaths" + (one.waits() ? "; can be until ready" : ""))
                        .orElseThrow();
            case COUNT -> "from 1 to " + SessionLimits.MAX_REPETITIONS;
            case BREATH -> "seconds in and out, such as 4:6";
            case WORD -> String.join(", ", words);
        };
    }
}
