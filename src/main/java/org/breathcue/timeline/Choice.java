package org.breathcue.timeline;

import org.breathcue.diagnostic.Span;

/** What was chosen in a range of the script, both as the script would write them. */
public record Choice(Span source, String range, String chosen) {}
