package org.breathcue.cli.console;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A format that a command writes: a value of the option {@code --format}, or what the name of the file says. */
public interface FileFormat {
    /** Returns the extensions of its files in lower case, such as {@code .html}. */
    List<String> endings();

    /**
     * Returns the format that the options ask for. For example, {@code -o weeks.svg} asks for SVG, and {@code -o weeks.svg --format text} is
     * a usage error. The name of a file that fits no format says nothing.
     *
     * @param all all formats of the command, the usual one first
     * @param format the value of {@code --format}; null if it is not given
     * @param output the value of {@code -o}; null if it is not given
     */
    static <F extends FileFormat> F chosen(List<F> all, @Nullable F format, @Nullable String output)
            throws CommandException {
        List<F> named = output == null
                ? List.of()
                : all.stream().filter(one -> isOf(one, output)).toList();
        F wanted = format != null ? format : named.isEmpty() ? all.get(0) : named.get(0);
        if (!named.isEmpty() && !named.contains(wanted)) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "-o " + output + ": the name of the file says " + named.get(0) + ", and --format says " + wanted
                            + "; change one of them");
        }
        return wanted;
    }

    private static boolean isOf(FileFormat format, String file) {
        return format.endings().stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith);
    }
}
