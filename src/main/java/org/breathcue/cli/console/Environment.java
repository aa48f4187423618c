package org.breathcue.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.breathcue.Breathcue;
import org.breathcue.voice.Voices;

/**
 * What surrounds a run: where the project is installed, the folder people stand in, their variables and the streams.
 *
 * @param home the installed project, with {@code scripts/} and {@code audio/}
 * @param here the folder that relative paths start from
 * @param variables the environment variables
 * @param out data
 * @param bytes data that is no text: the same stream, so that one run writes to one of both
 * @param err everything else
 */
public record Environment(
        Path home,
        Path here,
        Map<String, String> variables,
        InputStream in,
        PrintWriter out,
        OutputStream bytes,
        PrintWriter err) {

    /** The surroundings of this process, with its standard output behind {@code out}. */
    public static Environment ofProcess(OutputStream out) {
        return new Environment(
                Path.of(System.getProperty("breathcue.home", "."))
                        .toAbsolutePath()
                        .normalize(),
                Path.of(""),
                System.getenv(),
                System.in,
                writer(new BufferedOutputStream(out)),
                new FileOutputStream(FileDescriptor.out),
                writer(System.err));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Whether standard error is a terminal that can be drawn on. */
    public boolean canDraw() {
        return variables.containsKey(LauncherVariables.COLUMNS) && !"dumb".equals(variables.get("TERM"));
    }

    /** The same as if there were no terminal to show progress on, if that is not wanted. */
    public Environment quiet(boolean quiet) {
        if (!quiet || !variables.containsKey(LauncherVariables.COLUMNS)) {
            return this;
        }
        Map<String, String> others = new HashMap<>(variables);
        others.remove(LauncherVariables.COLUMNS);
        return new Environment(home, here, others, in, out, bytes, err);
    }

    /** Where clips are kept from run to run. */
    public Path clipFolder() {
        return xdg("XDG_CACHE_HOME", ".cache").resolve("clips");
    }

    /** Where it is noted what a person has already been told. */
    Path stateFolder() {
        return xdg("XDG_STATE_HOME", ".local/state");
    }

    /** Where voices are installed. */
    public Path voicesFolder() {
        return xdg("XDG_DATA_HOME", ".local/share").resolve("voices");
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

    /** The voices that can be chosen here. */
    public Voices voices() {
        return Voices.in(voicesFolder());
    }

    private Path xdg(String variable, String underHome) {
        String folder = variables.getOrDefault(variable, "");
        // The specification: relative paths in these variables are invalid and to be ignored.
        Path base = !folder.isEmpty() && Path.of(folder).isAbsolute()
                ? Path.of(folder)
                : Path.of(System.getProperty("user.home")).resolve(underHome);
        return base.resolve("breathcue");
    }
}
