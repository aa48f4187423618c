package org.breathcue.script.schema;

/**
 * A key of the language.
 *
 * @param value the schema of its value
 * @param about the description, for people who write scripts
 */
public record KeySchema(String name, ValueSchema value, String about) {
    public KeySchema(String name, ValueSchema value, String about, Object... examples) {
        this(name, value.offering(examples), about);
    }

    /** Returns the same key with {@code null} allowed, which removes an inherited value. */
    KeySchema removable() {
        return new KeySchema(name, value.orNull(), about);
    }
}
