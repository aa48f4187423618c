package org.breathcue.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.breathcue.cli.console.Environment;

/**
 * The result of a command that ran inside this process.
 *
 * <p>Commands share one cache of clips if the system property {@value #SHARED_CACHE} names its folder, so that the tests of one
 * build synthesise each line once.
 *
 * @param status the exit status
 * @param out standard output
 * @param err standard error
 */
public record Run(int status, String out, String err) {
    private static final String SHARED_CACHE = "breathcue.test.cache";

    /** Runs a command in a folder, with its caches in {@code xdg} and nothing on standard input. */
    public static Run in(Path here, Path xdg, String... arguments) {
        return withInput("", here, xdg, arguments);
    }

    /** Runs a command in a folder, with its caches in {@code xdg} and a text on standard input. */
    public static Run withInput(String input, Path here, Path xdg, String... arguments) {
        return in(environment(input, here, xdg), OutputStream.nullOutputStream(), arguments);
    }

    /** Runs a command in a folder, with its caches in {@code xdg} and its voices in another data folder. */
    public static Run withData(Path data, Path here, Path xdg, String... arguments) {
        return in(environment("", here, xdg, data, cache(xdg)), OutputStream.nullOutputStream(), arguments);
    }

    /** Runs a command in a folder, with its voices in another data folder, and a cache in {@code xdg} that is never shared. */
    public static Run withDataAndCache(Path data, Path here, Path xdg, String... arguments) {
        return in(environment("", here, xdg, data, xdg.resolve("cache")), OutputStream.nullOutputStream(), arguments);
    }

    /** Runs a command in the given environment with its own streams. Binary output is written to {@code bytes}. */
    public static Run in(Environment quiet, OutputStream bytes, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Environment heard = new Environment(
                quiet.home(),
                quiet.here(),
                quiet.variables(),
                quiet.in(),
                new PrintWriter(out),
                bytes,
                new PrintWriter(err),
                quiet.terminal());
        int status = Main.run(heard, arguments);
        return new Run(status, lines(out), lines(err));
    }

    /** Lines end with a line feed whatever the system. */
    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** Returns an environment whose output is discarded. */
    public static Environment environment(String input, Path here, Path xdg) {
        return environment(input, here, xdg, xdg.resolve("data"), cache(xdg));
    }

    private static Environment environment(String input, Path here, Path xdg, Path data, Path cache) {
        return environment(
                input,
                Path.of("").toAbsolutePath(),
                here,
                Map.of(
                        "XDG_CACHE_HOME", cache.toString(),
                        "XDG_DATA_HOME", data.toString(),
                        "XDG_STATE_HOME", xdg.resolve("state").toString()));
    }

    /**
     * Returns an environment whose output is discarded.
     *
     * @param home the folder of the installed library
     * @param here the current folder
     */
    public static Environment environment(String input, Path home, Path here, Map<String, String> variables) {
        return new Environment(
                home,
                here,
                variables,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(Writer.nullWriter()),
                OutputStream.nullOutputStream(),
                new PrintWriter(Writer.nullWriter()));
    }

    private static Path cache(Path xdg) {
        String shared = System.getProperty(SHARED_CACHE, "");
        return shared.isEmpty() ? xdg.resolve("cache") : Path.of(shared);
    }
}
