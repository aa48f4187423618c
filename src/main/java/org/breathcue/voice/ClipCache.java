package org.breathcue.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import java.util.stream.Stream;
import org.breathcue.pcm.PcmClip;
import org.jspecify.annotations.Nullable;

/**
 * A folder of clips, one file each, named by a hash of everything that their samples depend on. Several processes may share the folder:
 * files appear complete, by renaming, and a damaged file counts as missing.
 */
final class ClipCache {
    private static final String SUFFIX = ".clip";
    private static final String PART_SUFFIX = ".part";

    /** The age of the time of last use from which it is renewed, so that reading a clip rarely writes to the disk. */
    private static final Duration USE_RESOLUTION = Duration.ofDays(1);

    private static final Duration STALE_PART = Duration.ofHours(1);

    private final Path folder;

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
                CachedClip.FORMAT,
                voice,
                version,
                String.valueOf(frameRate),
                String.valueOf(utterance.wordsPerMinute()),
                utterance.text()));
        utterance.pronunciations().words().forEach((word, said) -> parts.addAll(List.of(word, said.notation())));
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            // With lengths, "a" + "bc" differs from "ab" + "c".
            joined.append(part.length()).append(':').append(part);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(joined.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the bytes of a file, mapped into memory. They stay readable when the file is deleted. */
    private static ByteBuffer mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    /** Returns the stored clip, or null if there is no complete one. Its samples stay in the file. */
    @Nullable
    PcmClip find(String key, int frameRate) {
        Path file = folder.resolve(key + SUFFIX);
        try {
            PcmClip clip = CachedClip.decode(mapped(file), frameRate);
            if (clip != null) {
                markUsed(file);
            }
            return clip;
        } catch (IOException e) {
            return null;
        }
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
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".", PART_SUFFIX);
        try {
            Files.write(part, file);
            Files.move(part, folder.resolve(key + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Deletes the least recently used clips until the others have at most a number of bytes. */
    void prune(long maxBytes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        long bytes = 0;
        Instant staleBefore = Instant.now().minus(STALE_PART);
        for (Entry entry : entries()) {
            String name = String.valueOf(entry.file.getFileName());
            if (name.endsWith(SUFFIX)) {
                entries.add(entry);
                bytes += entry.bytes;
            } else if (name.endsWith(PART_SUFFIX) && entry.used.isBefore(staleBefore)) {
                Files.deleteIfExists(entry.file);
            }
        }
        entries.sort(Comparator.comparing(Entry::used));
        for (Entry entry : entries) {
            if (bytes <= maxBytes) {
                return;
            }
            Files.deleteIfExists(entry.file);
            bytes -= entry.bytes;
        }
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                try {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    entries.add(new Entry(
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant()));
                } catch (NoSuchFileException e) {
                    // Another process has deleted it.
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return entries;
    }

    private record Entry(Path file, long bytes, Instant used) {}
}
