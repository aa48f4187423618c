package org.breathcue.site;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.file.FolderEntries;
import org.breathcue.file.ProcessMark;

/**
 * The folder of a site. New files are written beside those that are there, and get their places when all of them are complete: a new folder
 * by one rename, the files of a site that is there one by one, those that the others name first. Only files that a site had before are
 * replaced or removed; {@link Inventory} knows them.
 */
final class SiteFolder implements AutoCloseable {
    private static final ProcessMark NAME = new ProcessMark(".breathcue-site-");

    private final Path folder;
    private final boolean isNew;
    private final Set<String> before;
    private final Path part;
    private final List<String> written = new ArrayList<>();

    private SiteFolder(Path folder, boolean isNew, Set<String> before, Path part) {
        this.folder = folder;
        this.isNew = isNew;
        this.before = Set.copyOf(before);
        this.part = part;
    }

    /**
     * Opens a folder: one that is not there yet, one without visible files, or a site.
     *
     * @throws IOException if the folder has anything else, or nothing can be written there
     */
    static SiteFolder open(Path wanted) throws IOException {
        Path folder = wanted.toAbsolutePath().normalize();
        boolean isNew = !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (!isNew && !Files.isDirectory(folder)) {
            throw cannotWrite(wanted, "this is no folder", null);
        }
        Set<String> before = isNew ? Set.of() : Inventory.read(folder).orElseGet(Set::of);
        if (!isNew && before.isEmpty()) {
            Optional<String> other = firstVisible(folder);
            if (other.isPresent()) {
                throw cannotWrite(
                        wanted,
                        "the folder has " + other.get()
                                + ", and is no site that Breathcue wrote; choose a new or an empty one",
                        null);
            }
        }
        Path beside = isNew ? folder.getParent() : folder;
        try {
            if (beside == null) {
                throw cannotWrite(wanted, "this is no folder", null);
            }
            removeAbandoned(beside);
            Path part = Files.createTempDirectory(beside, NAME.own());
            return new SiteFolder(folder, isNew, before, Files.createDirectory(part.resolve("site")));
        } catch (FileSystemException e) {
            throw new IOException(FileProblem.writing(wanted, e), e);
        }
    }

    private static Optional<String> firstVisible(Path folder) throws IOException {
        return FolderEntries.of(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> !name.startsWith("."))
                .min(Comparator.naturalOrder());
    }

    private static void removeAbandoned(Path beside) throws IOException {
        for (Path file : FolderEntries.of(beside)) {
            if (NAME.isAbandoned(file)) {
                remove(file);
            }
        }
    }

    /** Returns whether the site that is there has a file, by its path inside the folder. */
    boolean has(String name) {
        return before.contains(name) && Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns whether the site that is there has a file of this size. */
    boolean has(String name, long bytes) throws IOException {
        return has(name) && Files.size(folder.resolve(name)) == bytes;
    }

    /** Keeps a file that the site {@linkplain #has has}, and returns its size. */
    long keep(String name) throws IOException {
        written.add(name);
        return Files.size(folder.resolve(name));
    }

    /** Opens a new file, by its path inside the folder. */
    OutputStream create(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(place(name)));
    }

    /** Returns the place at which to write a new file, by its path inside the folder. */
    Path place(String name) throws IOException {
        Path file = part.resolve(name);
        if (!isNew && !before.contains(name) && Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            throw cannotWrite(folder.resolve(name), "this file is no part of the site; move it away", null);
        }
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        written.add(name);
        return file;
    }

    /**
     * Gives all files their places, in the order in which they were written, and removes those of before that were not written.
     *
     * @param moving runs before each file of a site that is there gets its place
     */
    void publish(Runnable moving) throws IOException {
        Set<String> after = new TreeSet<>(written);
        after.add(Inventory.NAME);
        if (isNew) {
            Inventory.write(part, after);
            move(part, folder);
            return;
        }
        Set<String> all = new TreeSet<>(before);
        all.addAll(after);
        Inventory.write(folder, all);
        for (String name : written) {
            Path file = part.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                Path place = folder.resolve(name);
                Files.createDirectories(Optional.ofNullable(place.getParent()).orElse(folder));
                moving.run();
                move(file, place);
            }
        }
        removeAllBut(after);
        Inventory.write(folder, after);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            throw new IOException(FileProblem.writing(to, e), e);
        }
    }

    private void removeAllBut(Collection<String> after) throws IOException {
        Set<Path> parents = new HashSet<>();
        for (String name : before) {
            Path file = folder.resolve(name);
            if (!after.contains(name)) {
                Files.deleteIfExists(file);
                parents.add(file.getParent());
            }
        }
        for (Path parent : parents) {
            if (!parent.equals(folder)) {
                removeIfEmpty(parent);
            }
        }
    }

    private static void removeIfEmpty(Path parent) throws IOException {
        try {
            Files.deleteIfExists(parent);
        } catch (DirectoryNotEmptyException e) {
            // It has files of the user, or of this version.
        }
    }

    static IOException cannotWrite(Path file, String reason, @org.jspecify.annotations.Nullable Throwable cause) {
        return new IOException("cannot write " + file + ": " + reason, cause);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        remove(Optional.ofNullable(part.getParent()).orElse(part));
    }

    private static void remove(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
