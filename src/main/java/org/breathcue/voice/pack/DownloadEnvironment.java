package org.breathcue.voice.pack;

import java.nio.file.Path;
import java.util.Map;

/**
 * What decides how pip and Maven are configured. Immutable.
 *
 * @param variables the environment variables
 * @param home the home folder of the user, absolute
 * @param platform the operating system
 */
public record DownloadEnvironment(Map<String, String> variables, Path home, Platform platform) {
    /** The operating systems that have configuration files in places of their own. */
    public enum Platform {
        /** Linux and all other systems like Unix. */
        UNIX,
        /** macOS. */
        MAC,
        /** Windows. */
        WINDOWS
    }

    public DownloadEnvironment {
        variables = Map.copyOf(variables);
    }

    /** Returns the value of a variable, or an empty text. */
    String variable(String name) {
        return variables.getOrDefault(name, "");
    }
}
