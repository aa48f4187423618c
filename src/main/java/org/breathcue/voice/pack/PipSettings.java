package org.breathcue.voice.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The settings of pip, from its configuration files and the environment variables {@code PIP_…}. Everything is read as data.
 *
 * @param values the values by key, such as {@code index-url}
 */
record PipSettings(Map<String, String> values) {
    /** The sections that count: those of the commands override the one for all commands. */
    private static final List<String> SECTIONS = List.of("global", "install", "download");

    private static final String VARIABLE = "PIP_";
    private static final Set<String> TRUE = Set.of("y", "yes", "t", "true", "on", "1");

    /** Reads the settings; a variable overrides the files, and a section of a command overrides that for all commands in any file. */
    static PipSettings read(DownloadEnvironment environment) throws IOException {
        List<PipFile> files = new ArrayList<>();
        for (Path file : PipFiles.of(environment)) {
            files.add(PipFile.read(file));
        }
        Map<String, String> values = new HashMap<>();
        for (String section : SECTIONS) {
            Map<String, String> merged = new HashMap<>();
            files.forEach(file -> merged.putAll(file.sections().getOrDefault(section, Map.of())));
            merged.forEach((key, value) -> put(values, key, value));
        }
        environment.variables().forEach((name, value) -> {
            if (name.startsWith(VARIABLE)) {
                put(values, PipFile.key(name.substring(VARIABLE.length())), value);
            }
        });
        return new PipSettings(values);
    }

    /** Sets a value; pip ignores empty ones. */
    private static void put(Map<String, String> values, String key, String value) {
        if (!value.isBlank()) {
            values.put(key, value.strip());
        }
    }

    /** Returns a value, or an empty text. */
    String text(String key) {
        return values.getOrDefault(key, "");
    }

    /** Returns the words of a value that is a list. */
    List<String> list(String key) {
        String value = text(key);
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+", -1));
    }

    boolean isOn(String key) {
        return TRUE.contains(text(key).toLowerCase(Locale.ROOT));
    }
}
