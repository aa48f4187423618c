package org.breathcue.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.text.ScriptTree;
import org.breathcue.timeline.SessionLimits;
import org.jspecify.annotations.Nullable;

/**
 * The script of one session and its folder.
 *
 * @param name the path in messages, or {@code -} for a stream
 * @param file the file; empty for a script from memory or a stream
 * @param folder the absolute folder whose {@code stretches/} and {@code audio/} have priority; empty for none
 * @param content opens the text of the script
 */
public record SessionFile(String name, Optional<Path> file, Optional<Path> folder, Content content) {
    static final String EXTENSION = ".json";

    /** The endings of scripts, in the order of their priority. */
    public static final List<String> ENDINGS = List.of(EXTENSION, ScriptTree.TEXT_ENDING);

    /** Opens the bytes of a script. */
    public interface Content {
        /** @param inputs receives the file that is opened, if there is one */
        InputStream open(InputFiles inputs) throws IOException;
    }

    /**
     * Returns a script in a file.
     *
     * @param here the folder to which the names of files inside it are relative
     */
    public static SessionFile of(Path file, Path here) {
        Path base = here.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        String name = absolute.startsWith(base) ? base.relativize(absolute).toString() : file.toString();
        return new SessionFile(
                name,
                Optional.of(file),
                Optional.ofNullable(absolute.getParent()),
                inputs -> inputs.openNamed("the script " + name, file));
    }

    /** Returns a script in memory. */
    public static SessionFile ofText(String name, String text, Optional<Path> folder) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new SessionFile(name, Optional.empty(), folder, inputs -> new ByteArrayInputStream(bytes));
    }

    /**
     * Returns a script that is read from a stream. The stream is read once, when the script is first opened, and not closed.
     *
     * @param origin the file that the stream comes from, if it is known
     */
    public static SessionFile ofStream(String name, InputStream in, Optional<Path> origin) {
        StreamContent content = new StreamContent(in);
        return new SessionFile(name, Optional.empty(), Optional.empty(), inputs -> {
            origin.ifPresent(file -> inputs.add("the script on standard input", file));
            return content.open();
        });
    }

    /** The bytes of a stream, which can be opened several times. One more than a script can have shows that it is too large. */
    private static final class StreamContent {
        private final InputStream in;
        private byte @Nullable [] bytes;

        StreamContent(InputStream in) {
            this.in = in;
        }

        InputStream open() throws IOException {
            byte[] known = bytes;
            if (known == null) {
                known = in.readNBytes(SessionLimits.MAX_SCRIPT_BYTES + 1);
                bytes = known;
            }
            return new ByteArrayInputStream(known);
        }
    }

    /** Returns this file with the text that was read from it, so that it is not read again. */
    public SessionFile of(Source text) {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        return new SessionFile(name, file, folder, inputs -> new ByteArrayInputStream(bytes));
    }

    /** Returns the name without folder and extension. */
    public String plainName() {
        String last = Path.of(name).getFileName().toString();
        return ENDINGS.stream()
                .filter(last::endsWith)
                .findFirst()
                .map(ending -> last.substring(0, last.length() - ending.length()))
                .orElse(last);
    }

    /** Returns whether the file contains pronunciations instead of a session. */
    public boolean isPronunciations() {
        return file.map(path -> path.endsWith(FolderLibrary.PRONUNCIATIONS)).orElse(false);
    }

    /**
     * Reads the script.
     *
     * @param inputs receives the file of the script, if there is one
     * @throws SourceFile.NotTextException if the script is not UTF-8 text, or too large
     */
    public Source read(InputFiles inputs) throws IOException, SourceFile.NotTextException {
        if (file.isEmpty()) {
            return SourceFile.read(name, content.open(inputs));
        }
        try (InputStream in = content.open(inputs)) {
            return SourceFile.read(name, in);
        }
    }
}
