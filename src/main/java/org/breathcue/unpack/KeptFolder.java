package org.breathcue.unpack;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.breathcue.file.FolderEntries;
import org.breathcue.file.ProcessMark;

/** A folder in which unpacked libraries stay from one run to the next. Processes share it. */
final class KeptFolder {
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");
    private static final String ROOT = "root";
    private static final ProcessMark PART = new ProcessMark(".part-");

    private KeptFolder() {}

    /**
     * Makes sure that complete files are in a folder. A file with other content is replaced.
     *
     * @param folder created if it does not exist
     * @throws IOException if it cannot be written, or if other users could change what is in it
     */
    static void fill(Path folder, List<PackedFile> files) throws IOException {
        Files.createDirectories(folder);
        makePrivate(folder);
        removeParts(folder);
        for (PackedFile file : files) {
            Path target = folder.resolve(file.name());
            if (!file.isIn(target)) {
                replace(target, file);
            }
        }
    }

    /** Nobody else may write here, because this process runs what it finds here. Only its owner can make it so. */
    private static void makePrivate(Path folder) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            // A system without owners and permissions of this kind.
            return;
        }
        PosixFileAttributes found = view.readAttributes();
        if (!found.isDirectory()) {
            throw new IOException(folder + " must be a folder and no link");
        }
        // Everybody else would fail to change the permissions, or to read a private folder of another user.
        boolean isRoot = ROOT.equals(System.getProperty("user.name"));
        if (isRoot && !found.owner().getName().equals(ROOT)) {
            throw new IOException(folder + " belongs to " + found.owner().getName());
        }
        if (!found.permissions().equals(PRIVATE)) {
            view.setPermissions(PRIVATE);
        }
    }

    /** Removes what processes left here that were killed while they unpacked. */
    private static void removeParts(Path folder) throws IOException {
        for (Path file : FolderEntries.of(folder)) {
            if (PART.isAbandoned(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Writes to a name of its own first, because other processes may load the library at the same time. */
    private static void replace(Path target, PackedFile file) throws IOException {
        Path part = target.resolveSibling(PART.own() + Long.toHexString(System.nanoTime()) + "-" + file.name());
        try {
            file.writeTo(part);
            move(part, target);
        } catch (IOException e) {
            // Windows does not replace a library that another process has loaded; that process has put a good one
            // there.
            if (!file.isIn(target)) {
                throw e;
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(target + " must be a file, and is a folder");
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
