package org.breathcue.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.catalog.Catalog;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.file.AtomicFile;
import org.breathcue.file.RegularFile;
import org.breathcue.serve.page.ContentHash;

/**
 * The scripts of sessions and stretches as text, which the editor reads and saves. A script is saved into {@code scripts/} of the working
 * folder; one that was read from the installed library is saved there too, and has priority from then on. The name of a stretch has {@code
 * stretches/} before it. Usable by several threads.
 */
final class ScriptFolder {
    private static final String STRETCHES = "stretches";
    private static final Pattern NAME = Pattern.compile("(?:" + STRETCHES + "/)?[\\p{L}\\p{N}_-]{1,80}");
    private static final String EXTENSION = ".json";
    private static final String PRONUNCIATIONS = "pronunciations";
    private static final String SCHEMAS = "schema";

    private final Catalog catalog;
    private final boolean saves;

    /** @param saves whether scripts may be saved */
    ScriptFolder(Catalog catalog, boolean saves) {
        this.catalog = catalog;
        this.saves = saves;
    }

    /** Returns the name by which a script is read and saved. */
    static String nameOf(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        Path folder = file.getParent();
        return folder != null && folder.endsWith(STRETCHES) ? STRETCHES + "/" + name : name;
    }

    boolean saves() {
        return saves;
    }

    /** Returns the names of the stretches that a script can use. */
    List<String> stretches() {
        return catalog.library().names().stream().sorted().toList();
    }

    /**
     * Returns a JSON Schema, if the library has it.
     *
     * @param kind {@code session} or {@code stretch}
     */
    Optional<Content> schema(String kind) throws RefusedException {
        for (Path folder : catalog.sessionFolders()) {
            Path file = folder.resolve(SCHEMAS).resolve(kind + EXTENSION);
            if (Files.isRegularFile(file)) {
                return Optional.of(content(file));
            }
        }
        return Optional.empty();
    }

    /** Returns the script of a session or a stretch; empty if there is none of that name. */
    Optional<Content> read(String name) throws RefusedException {
        Optional<Path> file = NAME.matcher(name).matches() && !name.equals(PRONUNCIATIONS)
                ? catalog.sessionFolders().stream()
                        .map(folder -> folder.resolve(name + EXTENSION))
                        .filter(Files::isRegularFile)
                        .findFirst()
                : Optional.empty();
        return file.isEmpty() ? Optional.empty() : Optional.of(content(file.get()));
    }

    /**
     * Saves a script completely or, if that fails, not at all.
     *
     * @param replaced the tag of the script that it replaces; empty if there must be none of that name
     * @return the tag of the script that was saved
     */
    synchronized String save(String name, byte[] text, Optional<String> replaced) throws RefusedException {
        if (!saves) {
            throw new RefusedException(
                    403, "scripts are saved only on the computer itself: open the page there, without --lan");
        }
        if (!NAME.matcher(name).matches() || name.equals(PRONUNCIATIONS)) {
            throw new RefusedException(
                    400, "a script cannot have this name; use letters, digits, - and _, at most 80 of them");
        }
        requireText(text);
        Path scripts = catalog.sessionFolders().get(0);
        Path file = scripts.resolve(name + EXTENSION);
        try {
            requireUnchanged(name, replaced);
            Path folder = name.startsWith(STRETCHES + "/") ? scripts.resolve(STRETCHES) : scripts;
            Files.createDirectories(folder);
            if (!folder.toRealPath().startsWith(scripts.toRealPath())) {
                throw new RefusedException(403, "scripts/" + STRETCHES + " is a link; save in its own folder");
            }
            boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            if (exists) {
                requireInside(scripts, file);
            }
            try (AtomicFile part = exists ? AtomicFile.open(file) : AtomicFile.create(file)) {
                part.write(text);
                part.complete();
                // Another program may have saved it while this was written.
                requireUnchanged(name, replaced);
                if (exists) {
                    part.publish();
                } else if (!part.publishNew()) {
                    throw changed(name);
                }
            }
        } catch (IOException e) {
            throw new RefusedException(503, FileProblem.writing(file, e));
        }
        return ContentHash.of(text);
    }

    private void requireUnchanged(String name, Optional<String> replaced) throws RefusedException {
        if (!read(name).map(Content::tag).equals(replaced)) {
            throw changed(name);
        }
    }

    private static RefusedException changed(String name) {
        return new RefusedException(412, name + EXTENSION + " was changed by somebody else");
    }

    private static void requireText(byte[] text) throws RefusedException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new RefusedException(400, "a script is text in UTF-8");
        }
    }

    /** Refuses a link that leads out of the folder, or to nothing, and whatever is no file. */
    private static void requireInside(Path folder, Path file) throws RefusedException, IOException {
        boolean inside = Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
        if (!inside) {
            throw new RefusedException(
                    403,
                    file.getFileName() + " is no file in scripts/, but a folder or a link; save under another name");
        }
    }

    private static Content content(Path file) throws RefusedException {
        try (InputStream in = RegularFile.open(file)) {
            byte[] bytes = in.readNBytes(Exchange.MOST_SENT + 1);
            if (bytes.length > Exchange.MOST_SENT) {
                throw new RefusedException(413, file.getFileName() + " is larger than a script can be");
            }
            return Content.of("application/json", bytes);
        } catch (IOException e) {
            throw new RefusedException(503, FileProblem.reading(file, e));
        }
    }
}
