package org.breathcue.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.breathcue.Breathcue;
import org.breathcue.terminal.AnsiSupport;
import org.breathcue.terminal.ProcessTerminal;
import org.breathcue.terminal.StandardStream;
import org.breathcue.terminal.SystemTerminal;
import org.breathcue.voice.Voices;

/**
 * The environment of a run: folders, environment variables, streams and the terminal.
 *
 * @param home the folder of the installed project, with {@code scripts/} and {@code audio/}
 * @param here the current folder, which relative paths start from
 * @param variables the environment variables
 * @param in standard input
 * @param out standard output, for text
 * @param bytes standard output, for other data; a run writes to {@code out} or to {@code bytes}, not to both
 * @param err standard error
 * @param terminal the terminal that the standard streams lead to
 */
public record Environment(
        Path home,
        Path here,
        Map<String, String> variables,
        InputStream in,
        PrintWriter out,
        OutputStream bytes,
        PrintWriter err,
        ProcessTerminal terminal) {

    /** An environment without a terminal. */
    public Environment(
            Path home,
            Path here,
            Map<String, String> variables,
            InputStream in,
            PrintWriter out,
            OutputStream bytes,
            PrintWriter err) {
        this(home, here, variables, in, out, bytes, err, ProcessTerminal.NONE);
    }

    /**
     * Returns the environment of this process.
     *
     * @param out receives what is written to standard output as text
     */
    public static Environment ofProcess(OutputStream out) {
        Map<String, String> variables = System.getenv();
        return new Environment(
                InstalledHome.find(),
                Path.of(""),
                variables,
                System.in,
                writer(new BufferedOutputStream(out)),
                new FileOutputStream(FileDescriptor.out),
                writer(System.err),
                new SystemTerminal(variables, cacheFolder(variables).resolve("native")));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Returns whether standard error is a terminal on which lines can be replaced. */
    public boolean canDraw() {
        return terminal.isTerminal(StandardStream.ERROR) && AnsiSupport.of(variables);
    }

    /** Returns whether a question can be asked: on standard error, and answered on standard input. */
    public boolean canAsk() {
        return terminal.isTerminal(StandardStream.INPUT) && terminal.isTerminal(StandardStream.ERROR);
    }

    /** Returns this environment without its terminal if {@code quiet}, so that no progress is shown. */
    public Environment quiet(boolean quiet) {
        return quiet ? new Environment(home, here, variables, in, out, bytes, err) : this;
    }

    /** Returns the folder in which synthesised clips are cached. */
    public Path clipFolder() {
        return cacheFolder(variables).resolve("clips");
    }

    /** Returns the folder that records which notes the user has already seen. */
    Path stateFolder() {
        return folder(variables, "XDG_STATE_HOME", ".local/state");
    }

    /** Returns the folder with installed voices. */
    public Path voicesFolder() {
        return folder(variables, "XDG_DATA_HOME", ".local/share").resolve("voices");
    }

    /** Opens the library with the folders of this environment. */
    public Breathcue breathcue() {
        return Breathcue.builder(home)
                .workingFolder(here)
                .voicesIn(voicesFolder())
                .cacheSpeechIn(clipFolder())
                .warnings(err::println)
                .build();
    }

    /** Returns the voices that are installed. */
    public Voices voices() {
        return Voices.in(voicesFolder());
    }

    private static Path cacheFolder(Map<String, String> variables) {
        return folder(variables, "XDG_CACHE_HOME", ".cache");
    }

    /** Returns a folder of Breathcue as defined by the XDG Base Directory Specification. */
    private static Path folder(Map<String, String> variables, String variable, String underHome) {
        String folder = variables.getOrDefault(variable, "");
        // The specification: relative paths in these variables are invalid and must be ignored.
        Path base = !folder.isEmpty() && Path.of(folder).isAbsolute()
                ? Path.of(folder)
                : Path.of(System.getProperty("user.home")).resolve(underHome);
        return base.resolve("breathcue");
    }
}
