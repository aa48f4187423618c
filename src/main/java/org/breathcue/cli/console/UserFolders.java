package org.breathcue.cli.console;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folders in which Breathcue keeps files of the user, as defined by the XDG Base Directory Specification. Each is
 * the folder {@code breathcue} in the first of these that there is:
 *
 * <ol>
 *   <li>the variable of the specification, such as {@code XDG_CACHE_HOME}, if it is an absolute path;
 *   <li>the usual folder, such as {@code .cache}, in {@code HOME}, if that is an absolute path;
 *   <li>the usual folder in the home folder that Java knows, if that is absolute and exists.
 * </ol>
 *
 * <p>A user without an entry in the list of users may have none of them. Then each folder is empty, and nothing is kept.
 *
 * @param variables the environment variables
 * @param javaHome the system property {@code user.home}; Java sets it to {@code ?} for a user it cannot find
 */
record UserFolders(Map<String, String> variables, String javaHome) {
    /** Returns the folder for what can be made again. */
    Optional<Path> cache() {
        return folder("XDG_CACHE_HOME", ".cache");
    }

    /** Returns the folder for installed voices. */
    Optional<Path> data() {
        return folder("XDG_DATA_HOME", ".local/share");
    }

    /** Returns the folder for what Breathcue remembers from one run to the next. */
    Optional<Path> state() {
        return folder("XDG_STATE_HOME", ".local/state");
    }

    private Optional<Path> folder(String variable, String underHome) {
        return absolute(variables.getOrDefault(variable, ""))
                .or(() -> home().map(home -> home.resolve(underHome)))
                .map(base -> base.resolve("breathcue"));
    }

    private Optional<Path> home() {
        return absolute(variables.getOrDefault("HOME", ""))
                .or(() -> absolute(javaHome).filter(Files::isDirectory));
    }

    /** Returns a path that is absolute; the specification says to ignore any other. */
    private static Optional<Path> absolute(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            // It has characters that file names cannot have here.
            return Optional.empty();
        }
    }
}
