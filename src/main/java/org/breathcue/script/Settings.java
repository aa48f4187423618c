package org.breathcue.script;

import java.util.Optional;
import java.util.OptionalDouble;
import org.breathcue.timeline.Side;

/**
 * What a listener asks for when starting a session; it wins over everything a script says.
 *
 * @param variation chosen for every stretch that has it
 * @param pace breaths a minute, for the breath of the session
 * @param length how long it is to last, in seconds
 */
public record Settings(
        Optional<Guide> guide,
        Optional<Side> first,
        Optional<String> variation,
        OptionalDouble pace,
        OptionalDouble length) {
    /** The session as its script says. */
    public static final Settings NONE = new Settings(
            Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
