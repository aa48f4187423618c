package org.breathcue.cli.session;

import org.breathcue.cli.console.CommandException;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.compile.adapt.WishReader;
import org.breathcue.voice.Delivery;
import org.jspecify.annotations.Nullable;

/** Reads wishes from the values of options. */
public final class GivenWish {
    private GivenWish() {}

    /**
     * Returns wishes with that of an option.
     *
     * @param option the name of the option without dashes
     * @param value its value; null if it is not given
     */
    static ListenerWishes add(ListenerWishes wishes, String option, @Nullable String value) throws CommandException {
        return value == null ? wishes : read(option, value, text -> WishReader.read(wishes, option, text));
    }

    /** Returns the value of the option {@code --length} in seconds. */
    public static double length(String value) throws CommandException {
        return read("length", value, WishReader::length);
    }

    /** Returns the value of the option {@code --delivery}. */
    public static Delivery delivery(String value) throws CommandException {
        return read("delivery", value, WishReader::delivery);
    }

    private interface Reader<T> {
        T read(String value) throws WishReader.BadValueException;
    }

    private static <T> T read(String option, String value, Reader<T> reader) throws CommandException {
        try {
            return reader.read(value);
        } catch (WishReader.BadValueException e) {
            throw CommandException.badValue("--" + option, value, e.rule());
        }
    }
}
