package org.breathcue.script.schema;

import java.util.List;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.script.Guide;
import org.breathcue.script.Sides;
import org.breathcue.timeline.SessionLimits;

/** Keys that several objects of the script language have. */
final class SharedKeys {
    static final ValueSchema WORDING =
            ValueSchema.TEXT.with("pattern", "[\\p{L}\\p{Nd}]").with("maxLength", SessionLimits.MAX_LINE_CHARACTERS);

    static final KeySchema SCHEMA =
            new KeySchema("$schema", ValueSchema.TEXT, "The JSON Schema that editors use to check this file.");

    static final KeySchema GUIDE = new KeySchema(
            "guide",
            ValueSchema.word(Guide.words()),
            "How many words are spoken in repetitions: full for most, fading for fewer each time, quiet for few from the start.");

    static final KeySchema CALLS = new KeySchema(
            "calls",
            ValueSchema.of("array")
                    .with(
                            "items",
                            ValueSchema.ANY.with(
                                    "anyOf",
                                    List.of(
                                            ValueSchema.word(Call.words()),
                                            ValueSchema.written(Calls.COUNTDOWN.pattern()))))
                    .offering(List.of("next", "halfway"), List.of()),
            "The calls and chimes that are added automatically. With an empty list, only the side is called.");

    static final KeySchema SIDES = new KeySchema(
            "sides",
            ValueSchema.word(Sides.words()),
            "The sides: one after the other, alternating each time, or only one.");

    static final KeySchema ANNOUNCE = new KeySchema(
            "announce", ValueSchema.FLAG, "Whether the name is spoken: at the start, and in the pause before.", false);

    static final KeySchema SETTLE = new KeySchema(
            "settle",
            AmountRule.SETTLE.schema(),
            "The time to get into position, after the last line of the setup.",
            "0 s",
            "10 s");

    static final KeySchema SWITCH =
            new KeySchema("switch", AmountRule.SWITCH.schema(), "The time to change sides.", "1 breath", "4 s");

    static final KeySchema BREATH = new KeySchema(
            "breath", BreathSyntax.STEADY, "The breath in seconds: in and out; in, hold, out; or in, hold, out, hold.");

    static final KeySchema BREATH_OR_HELD = new KeySchema(
            "breath",
            BreathSyntax.OF_STRETCH.orList(BreathSyntax.STEADY),
            "The breath in seconds: in and out; in, hold, out; or in, hold, out, hold. Or held for the whole hold. A list has one for each repetition.");

    static final KeySchema GLIDING_BREATH = new KeySchema(
            "breath",
            BreathSyntax.GLIDING,
            "The breath in seconds: in and out, optionally with holds. It can glide from one breath to another.");

    static final KeySchema OPTIONAL = new KeySchema(
            "optional", ValueSchema.FLAG, "Whether the step can be left out to shorten the session to its length.");

    private SharedKeys() {}
}
