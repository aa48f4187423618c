package org.breathcue.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in {@code scripts/} that looks like a session, but cannot be played by name.
 *
 * @param plainName the name that the session would have
 * @param name the path in messages
 * @param problem why it is not listed, and what to do
 */
public record UnlistedFile(String plainName, String name, String problem) {
    /** Endings that editors, browsers and file managers give to JSON files. */
    private static final Pattern OTHER_ENDING =
            Pattern.compile("(.+)\\.(?:json|json\\.txt|jsonc|json5)", Pattern.CASE_INSENSITIVE);

    /**
     * Returns an entry of a folder with sessions if it looks like a session, but is none.
     *
     * @param here the folder to which the names of files inside it are relative
     */
    static Optional<UnlistedFile> of(Path file, Path here) {
        SessionFile session = SessionFile.of(file, here);
        String last = String.valueOf(file.getFileName());
        Matcher other = OTHER_ENDING.matcher(last);
        if (session.isPronunciations() || !other.matches()) {
            return Optional.empty();
        }
        if (!last.endsWith(SessionFile.EXTENSION)) {
            return Optional.of(new UnlistedFile(
                    other.group(1), session.name(), "rename it to " + other.group(1) + SessionFile.EXTENSION));
        }
        return problem(file).map(problem -> new UnlistedFile(other.group(1), session.name(), problem));
    }

    private static Optional<String> problem(Path file) {
        if (Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (Files.isDirectory(file)) {
            return Optional.of("it is a folder; give it a name without " + SessionFile.EXTENSION);
        }
        if (Files.exists(file)) {
            return Optional.of("it is a pipe, a socket or a device; delete it");
        }
        return Optional.of(
                "it is a link to a file that does not exist or cannot be reached; delete it, or restore the file");
    }
}
