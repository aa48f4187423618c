package org.breathcue.script.schema;

/**
 * A key of the language.
 *
 * @param shape what may stand at it
 * @param about what it says, for people who write scripts
 */
public record Key(String name, Shape shape, String about) {
    public Key(String name, Shape shape, String about, Object... examples) {
        this(name, shape.offering(examples), about);
    }

    /** The same key where {@code null} removes what was said before. */
    Key removable() {
        return new Key(name, shape.orNull(), about);
    }
}
