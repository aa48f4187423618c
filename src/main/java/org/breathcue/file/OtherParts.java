package org.breathcue.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The temporary files beside a new one. Those that a killed process left are removed. A writer holds a lock on its file
 * until it ends, so a file that can be locked is in use by nobody on this machine. Links, pipes and files of other users
 * are left alone.
 */
final class OtherParts {
    /** Disks whose locks every process sees that can write to them. */
    private static final Set<String> LOCAL = Set.of(
            "apfs",
            "bcachefs",
            "btrfs",
            "exfat",
            "ext2",
            "ext3",
            "ext4",
            "f2fs",
            "fat32",
            "hfs",
            "hfsplus",
            "jfs",
            "msdos",
            "ntfs",
            "ntfs3",
            "overlay",
            "ramfs",
            "tmpfs",
            "ufs",
            "vfat",
            "xfs",
            "zfs");

    /** The age at which a file on another kind of disk is removed; a machine elsewhere may be writing a younger one. */
    private static final Duration OLD = Duration.ofDays(1);

    /**
     * The files of this process. They must not be opened again: closing a file releases the locks that other channels of
     * the process hold on it.
     */
    private static final Set<PartName> OWN = ConcurrentHashMap.newKeySet();

    private OtherParts() {}

    /** Declares that this process creates and writes a file. */
    static void add(PartName own) {
        OWN.add(own);
    }

    /** Declares that this process no longer writes a file. */
    static void remove(PartName own) {
        OWN.remove(own);
    }

    /**
     * Removes what killed processes left beside a temporary file.
     *
     * @return whether another writer is writing the same target
     */
    static boolean removeLeftovers(Path part, PartName name) {
        boolean otherWriter = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(part.resolveSibling(""), PartName.GLOB)) {
            for (Path file : files) {
                Optional<PartName> other = PartName.of(file).filter(found -> !found.equals(name));
                if (other.isPresent() && isInUse(file, other.get(), part)) {
                    otherWriter |= other.get().target().equals(name.target());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The folder cannot be listed, so other files remain unknown.
        }
        return otherWriter;
    }

    /** Returns whether a file is being written, and removes it if not. */
    private static boolean isInUse(Path file, PartName name, Path part) {
        if (OWN.contains(name)) {
            return true;
        }
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile() || !hasSameOwner(file, part)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    return true;
                }
                if (isLocal(file)
                        || found.lastModifiedTime()
                                .toInstant()
                                .isBefore(Instant.now().minus(OLD))) {
                    // Still locked: a writer that has just created the file notices that it is gone.
                    Files.deleteIfExists(file);
                }
                return false;
            }
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean hasSameOwner(Path file, Path part) throws IOException {
        return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(part, LinkOption.NOFOLLOW_LINKS));
    }

    private static boolean isLocal(Path file) throws IOException {
        return LOCAL.contains(Files.getFileStore(file).type().toLowerCase(Locale.ROOT));
    }
}
