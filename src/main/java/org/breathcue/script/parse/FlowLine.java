package org.breathcue.script.parse;

import java.util.Optional;
import org.breathcue.script.Line;
import org.breathcue.script.Movement;

/** A line of a flow, and the hold after it. */
record FlowLine(Line line, Optional<Movement.FlowHold> hold) {}
