package org.breathcue.script;

import org.breathcue.diagnostic.Span;

/** An object that the listener needs at hand. */
public record Prop(Span span, String name) {}
