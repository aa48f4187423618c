package org.breathcue.script;

import org.breathcue.diagnostic.Span;

/** Something the listener needs at hand. */
public record Prop(Span span, String name) {}
