package org.breathcue.cli.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.breathcue.file.AtomicFile;

/** Writes a text file completely or, if that fails, not at all. */
public final class TextFile {
    private TextFile() {}

    /**
     * Writes the text in UTF-8 to a new file.
     *
     * @return whether the file was created; false if there is a file of this name, which is left alone
     */
    public static boolean create(Path file, String text) throws CommandException {
        try (AtomicFile part = AtomicFile.create(file)) {
            part.write(text.getBytes(StandardCharsets.UTF_8));
            return part.publishNew();
        } catch (IOException e) {
            throw CommandException.cannotWrite(file, e);
        }
    }

    /** Writes the text to the file that an option names, or to standard output if that is what it names. */
    public static void write(String option, String text, Environment environment) throws CommandException {
        if (StandardFiles.isOutput(option, environment)) {
            environment.out().print(text);
        } else {
            write(environment.here().resolve(option), text);
        }
    }

    /** Writes the text in UTF-8, and replaces an existing file. */
    public static void write(Path file, String text) throws CommandException {
        try (AtomicFile part = AtomicFile.open(file)) {
            part.write(text.getBytes(StandardCharsets.UTF_8));
            part.publish();
        } catch (IOException e) {
            throw CommandException.cannotWrite(file, e);
        }
    }
}
