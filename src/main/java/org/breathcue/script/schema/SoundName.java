package org.breathcue.script.schema;

import java.util.Objects;
import org.breathcue.script.Placeholder;
import org.breathcue.timeline.Sound;

/**
 * Names of sound files: a {@linkplain PlainName plain name}, or plain names with slashes between them for a file in a folder
 * below, such as {@code music/calm.mp3}. A name never leads out of its folder.
 */
public final class SoundName {
    static final ValueSchema SCHEMA = ValueSchema.written(path(PlainName.PATTERN));

    /** A name that can contain placeholders. */
    static final ValueSchema TEMPLATE = ValueSchema.written(path(
            "(?![.])(?=[^/]*[^ /])(?:[\\p{L}\\p{Nd}_. -]|\\{(?:" + String.join("|", Placeholder.words()) + ")\\})+"));

    /** A background: one name, or a list of files. */
    static final ValueSchema BACKGROUND = ValueSchema.of("string", "array")
            .with("pattern", Objects.requireNonNull(SCHEMA.rules().get("pattern")))
            .with("minItems", 1)
            .with("items", SCHEMA.with("not", ValueSchema.word(Sound.Background.WORDS)));

    private SoundName() {}

    private static String path(String name) {
        return name + "(/" + name + ")*";
    }

    public static boolean is(String name) {
        for (String part : name.split("/", -1)) {
            if (!PlainName.is(part)) {
                return false;
            }
        }
        return true;
    }
}
