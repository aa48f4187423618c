package org.breathcue.voice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.breathcue.file.FolderEntries;
import org.breathcue.file.ProcessMark;
import org.breathcue.pcm.PcmClip;
import org.jspecify.annotations.Nullable;

/**
 * A folder of clips, one file each, named by a hash of everything that their samples depend on. Several processes may share the folder:
 * files appear complete, by renaming, and whatever else is in the place of a clip counts as missing: a damaged file, another clip, a link,
 * a pipe or a folder.
 */
final class ClipCache {
    private static final String SUFFIX = ".clip";
    private static final String PART_SUFFIX = ".part";

    /** The folder of clips that are being written. It is small, so each run can look for leftovers. */
    private static final String PARTS = "parts";

    private static final ProcessMark PART = new ProcessMark("");

    /** The age of the time of last use from which it is renewed, so that reading a clip rarely writes to the disk. */
    private static final Duration USE_RESOLUTION = Duration.ofDays(1);

    private static final Duration STALE_PART = Duration.ofHours(1);

    /** The greatest share of the memory of Java that clips take; further ones stay in their files. */
    private static final int SHARE_OF_MEMORY = 4;

    private final Path folder;
    private final AtomicLong memory = new AtomicLong(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);

    ClipCache(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Returns whether nothing has ever been stored. */
    boolean isNew() {
        return Files.notExists(folder);
    }

    /** Returns the name of a clip: a hash that changes if and only if its samples may change. */
    static String key(Utterance utterance, String voice, String version, int frameRate) {
        List<String> parts = new ArrayList<>(List.of(
                CachedClip.PROCESSING,
                voice,
                version,
                String.valueOf(frameRate),
                String.valueOf(utterance.wordsPerMinute()),
                utterance.text()));
        if (utterance.delivery() != Delivery.PLAIN) {
            parts.add(utterance.delivery().word());
        }
        utterance.pronunciations().words().forEach((word, said) -> parts.addAll(List.of(word, said.notation())));
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            // With lengths, "a" + "bc" differs from "ab" + "c".
            joined.append(part.length()).append(':').append(part);
        }
        return HexFormat.of().formatHex(sha256().digest(joined.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the name of the clip of a recording with these bytes, at a frame rate. */
    static String key(byte[] recording, int frameRate) {
        MessageDigest digest = sha256();
        digest.update((CachedClip.PROCESSING + " recording " + frameRate + " ").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(recording));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the stored clip, or null if there is no complete one. */
    @Nullable
    PcmClip find(String key, int frameRate) {
        Path file = folder.resolve(key + SUFFIX);
        try {
            if (!isFile(file)) {
                return null;
            }
            ByteBuffer bytes = read(file, key, frameRate);
            PcmClip clip = bytes == null ? null : CachedClip.decode(bytes, key, frameRate);
            if (clip != null) {
                markUsed(file);
            }
            return clip;
        } catch (IOException e) {
            return null;
        }
    }

    /** Returns whether this is a file itself: opening a pipe would wait for a writer. */
    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the bytes of a file, or null if its beginning or its size is not that of the clip. */
    private @Nullable ByteBuffer read(Path file, String key, int frameRate) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer header = filled(channel, CachedClip.HEADER_BYTES);
            long size = channel.size();
            if (!CachedClip.isHeader(header, size, key, frameRate)) {
                return null;
            }
            if (memory.addAndGet(-size) < 0) {
                memory.addAndGet(size);
                // It stays readable when the file is replaced or deleted, but not when it is cut.
                return channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
            }
            return filled(channel.position(0), (int) size);
        }
    }

    /** Returns the next bytes of a file; fewer if it ends before. */
    private static ByteBuffer filled(FileChannel channel, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // Reads on.
        }
        return buffer.flip();
    }

    private static void markUsed(Path file) {
        Instant now = Instant.now();
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(USE_RESOLUTION))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException e) {
            // A read-only folder can still be read.
        }
    }

    void store(String key, byte[] file) throws IOException {
        Path parts = Files.createDirectories(folder.resolve(PARTS));
        Path part = Files.createTempFile(parts, PART.own(), PART_SUFFIX);
        try {
            Files.write(part, file);
            Files.move(part, folder.resolve(key + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Deletes the clips that processes were writing when they were killed. */
    void removeLeftovers() {
        try {
            for (Path part : FolderEntries.of(folder.resolve(PARTS))) {
                if (isPart(part) && (PART.isAbandoned(part) || isStale(part))) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            // There is no such folder, or nothing in it can be changed.
        }
    }

    private static boolean isPart(Path file) {
        return file.toString().endsWith(PART_SUFFIX) && PART.process(file).isPresent() && isFile(file);
    }

    private static boolean isStale(Path part) throws IOException {
        return Files.getLastModifiedTime(part)
                .toInstant()
                .isBefore(Instant.now().minus(STALE_PART));
    }

    /** Deletes the least recently used clips until the others have at most a number of bytes. */
    void prune(long maxBytes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        long bytes = 0;
        for (Entry entry : entries()) {
            String name = String.valueOf(entry.file.getFileName());
            if (name.endsWith(SUFFIX)) {
                entries.add(entry);
                bytes += entry.bytes;
            } else if (name.startsWith(".") && name.endsWith(PART_SUFFIX) && isStale(entry.file)) {
                Files.deleteIfExists(entry.file); // of an earlier version
            }
        }
        entries.sort(Comparator.comparing(Entry::used));
        for (Entry entry : entries) {
            if (bytes <= maxBytes) {
                return;
            }
            if (entry.isUnchanged()) {
                Files.deleteIfExists(entry.file);
            }
            bytes -= entry.bytes;
        }
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : FolderEntries.of(folder)) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isRegularFile()) {
                    entries.add(new Entry(
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant()));
                }
            } catch (NoSuchFileException e) {
                // Another process has deleted it.
            }
        }
        return entries;
    }

    private record Entry(Path file, long bytes, Instant used) {
        /** Returns whether no other process has used, replaced or deleted the file meanwhile. */
        boolean isUnchanged() {
            try {
                return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .equals(used);
            } catch (IOException e) {
                return false;
            }
        }
    }
}
