package org.breathcue.cli.console;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.Breathcue;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.history.History;
import org.breathcue.terminal.AnsiSupport;
import org.breathcue.terminal.ProcessTerminal;
import org.breathcue.terminal.StandardStream;
import org.breathcue.terminal.SystemTerminal;
import org.breathcue.unpack.LibraryFolders;
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
                new SystemTerminal(variables, libraryFolders(variables)));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Returns whether standard error is a terminal on which lines can be replaced. */
    public boolean canDraw() {
        return terminal.isTerminal(StandardStream.ERROR) && AnsiSupport.of(variables);
    }

    /** Returns whether standard output is a terminal with colours, and the user wants them. */
    public boolean canColor() {
        return terminal.isTerminal(StandardStream.OUTPUT) && AnsiSupport.of(variables) && wantsColors();
    }

    /** Returns whether the user wants colours, if a terminal has them (no-color.org). */
    public boolean wantsColors() {
        return variables.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Returns whether a question can be asked: on standard error, and answered on standard input. */
    public boolean canAsk() {
        return terminal.isTerminal(StandardStream.INPUT) && terminal.isTerminal(StandardStream.ERROR);
    }

    /** Returns this environment with another terminal. */
    public Environment with(ProcessTerminal other) {
        return new Environment(home, here, variables, in, out, bytes, err, other);
    }

    /** Returns this environment without its terminal if {@code quiet}, so that no progress is shown. */
    public Environment quiet(boolean quiet) {
        return quiet ? new Environment(home, here, variables, in, out, bytes, err) : this;
    }

    /** Returns the folder in which synthesised clips are cached; empty if there is no place for it. */
    Optional<Path> clipFolder() {
        return folders(variables).cache().map(cache -> cache.resolve("clips"));
    }

    /** Returns the folder with what is remembered from one run to the next; empty if there is no place for it. */
    public Optional<Path> stateFolder() {
        return folders(variables).state();
    }

    /** Returns the history of the user; empty if there is no place for it. */
    public Optional<History> history() {
        return stateFolder().map(folder -> new History(folder, Clock.system(ZoneId.systemDefault())));
    }

    /** Returns this environment in another folder, and with a text on standard input if there is one. */
    public Environment in(Path folder, Optional<String> input) {
        InputStream text = input.<InputStream>map(
                        given -> new ByteArrayInputStream(given.getBytes(StandardCharsets.UTF_8)))
                .orElse(in);
        return new Environment(home, folder, variables, text, out, bytes, err, terminal);
    }

    /** Returns the folder with installed voices; empty if there is no place for it. */
    public Optional<Path> voicesFolder() {
        return folders(variables).data().map(data -> data.resolve("voices"));
    }

    /** Returns the folder with the models that hear speech; empty if there is no place for it. */
    public Optional<Path> speechFolder() {
        return folders(variables).data().map(data -> data.resolve("speech"));
    }

    /** Opens the library with the folders of this environment. */
    public Breathcue breathcue() {
        Breathcue.Builder builder =
                Breathcue.builder(home).workingFolder(here).warnings(warning -> err.println(PrintableText.of(warning)));
        builder.unpackLibrariesIn(libraryFolders(variables));
        voicesFolder().ifPresent(builder::voicesIn);
        clipFolder().ifPresent(builder::cacheSpeechIn);
        return builder.build();
    }

    /** Returns the voices that are installed. */
    public Voices voices() {
        return voicesFolder()
                .map(folder -> Voices.in(folder, libraryFolders(variables)))
                .orElseGet(Voices::builtIn);
    }

    /** Returns where native libraries are unpacked. */
    public LibraryFolders libraryFolders() {
        return libraryFolders(variables);
    }

    /** Returns where native libraries are unpacked: in the cache, or else beside the voices. */
    private static LibraryFolders libraryFolders(Map<String, String> variables) {
        UserFolders folders = folders(variables);
        return new LibraryFolders(Stream.of(folders.cache(), folders.data())
                .flatMap(Optional::stream)
                .map(folder -> folder.resolve("native"))
                .distinct()
                .toList());
    }

    private static UserFolders folders(Map<String, String> variables) {
        return new UserFolders(variables, System.getProperty("user.home", ""));
    }
}
