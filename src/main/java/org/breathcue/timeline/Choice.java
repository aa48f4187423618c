package org.breathcue.timeline;

import org.breathcue.diagnostic.Span;

/** The value chosen from a range of the script. Both are text as the script would write them. */
public record Choice(Span source, String range, String chosen) {}
