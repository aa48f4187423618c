package org.breathcue.voice.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A configuration file of pip: sections in square brackets, and {@code key = value} or {@code key: value}. An indented line continues a
 * value. A line that starts with {@code #} or {@code ;} is a comment.
 *
 * @param sections the values by section and key; keys are in lower case, with {@code -} instead of {@code _}
 */
record PipFile(Map<String, Map<String, String>> sections) {
    private static final int MAX_BYTES = 1 << 20;

    /**
     * Reads a file; one that does not exist is empty.
     *
     * @throws IOException if it cannot be read or is not such a file; the message says where
     */
    static PipFile read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return new PipFile(Map.of());
        }
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
            throw new IOException("pip's configuration " + file + " must be a file of at most 1 MiB");
        }
        try {
            return parse(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (FileSystemException e) {
            throw new IOException("pip's configuration " + file + " cannot be read", e);
        }
    }

    private static PipFile parse(Path file, String text) throws IOException {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> section = Map.of();
        boolean inSection = false;
        String key = "";
        int number = 0;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            String words = line.strip();
            if (words.isEmpty() || words.startsWith("#") || words.startsWith(";")) {
                continue;
            }
            int end = words.lastIndexOf(']');
            int delimiter = delimiter(words);
            if (Character.isWhitespace(line.charAt(0)) && !key.isEmpty()) {
                section.merge(key, words, (before, more) -> (before + "\n" + more).strip());
            } else if (words.startsWith("[") && end > 1) {
                section = sections.computeIfAbsent(words.substring(1, end), name -> new LinkedHashMap<>());
                inSection = true;
                key = "";
            } else if (inSection && delimiter > 0) {
                key = key(words.substring(0, delimiter));
                section.put(key, words.substring(delimiter + 1).strip());
            } else {
                throw new IOException("line " + number + " of pip's configuration " + file
                        + " must be [section] or, below one, key = value");
            }
        }
        return new PipFile(sections);
    }

    private static int delimiter(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '=' || line.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }

    /** Returns the uniform name of a key. */
    static String key(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("^--", "");
    }
}
