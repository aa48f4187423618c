package org.breathcue.voice.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.file.FolderEntries;
import org.breathcue.file.RegularFile;

/**
 * The folder of an installed voice, or of other installed models. It is written completely or not at all, and has a list of its files with their sizes and checksums, so
 * that damage is noticed.
 *
 * @param folder the path, which need not exist
 */
public record PackFolder(Path folder) {
    private static final String LIST = "files.txt";
    private static final int MAX_LIST_BYTES = 1 << 16;
    private static final int MOST_ATTEMPTS = 100;
    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** Returns whether a voice was installed here. It may have been damaged since. */
    public boolean exists() {
        return Files.isRegularFile(folder.resolve(LIST));
    }

    /**
     * Writes all files and replaces the folder.
     *
     * @param files the contents by file name
     */
    public void write(Map<String, byte[]> files) throws IOException {
        Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
        try (TemporaryFolder temporary = TemporaryFolder.in(parent)) {
            Path part = Files.createDirectory(temporary.path().resolve("new"));
            List<String> list = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] bytes = file.getValue();
                Files.write(part.resolve(file.getKey()), bytes);
                list.add(line(file.getKey(), ByteBuffer.wrap(bytes)));
            }
            Files.write(part.resolve(LIST), list);
            for (Path file : FolderEntries.of(part)) {
                closeToOthers(file);
            }
            closeToOthers(part);
            replace(part, temporary.path());
        }
    }

    /** Lets nobody but the owner write, whatever is usual on this computer. */
    private static void closeToOthers(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> allowed = view.readAttributes().permissions();
            allowed.removeAll(OF_OTHERS);
            view.setPermissions(allowed);
        }
    }

    /**
     * Makes sure that nobody but the owner can change a file, because its code will be run.
     *
     * @throws IOException if others can; the message says so
     */
    public void requireClosed(String name) throws IOException {
        for (Path path : List.of(folder, folder.resolve(name))) {
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (view != null && !Collections.disjoint(view.readAttributes().permissions(), OF_OTHERS)) {
                throw new IOException("other users can change " + path);
            }
        }
    }

    /** Returns the first of some files that were not there when the voice was installed. */
    public Optional<String> lacking(Collection<String> names) throws IOException {
        List<String> list = list();
        return names.stream()
                .filter(name -> list.stream().noneMatch(line -> line.startsWith(name + " ")))
                .findFirst();
    }

    /** Renames twice, because a folder cannot be renamed to an existing one. Another process may do the same at once. */
    private void replace(Path part, Path temporary) throws IOException {
        for (int attempt = 1; true; attempt++) {
            Path old = temporary.resolve("old" + attempt);
            boolean replaces = moved(old);
            try {
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (IOException e) {
                boolean again = attempt < MOST_ATTEMPTS && exists();
                if (replaces && !again) {
                    Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
                }
                if (!again) {
                    throw e;
                }
            }
        }
    }

    /** Returns whether there was something in the place of the folder, which is renamed. */
    private boolean moved(Path old) throws IOException {
        try {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static String line(String name, ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        int size = bytes.remaining();
        crc.update(bytes.duplicate());
        return name + " " + size + " " + Long.toHexString(crc.getValue());
    }

    /**
     * Returns the bytes of a file, mapped into memory.
     *
     * @throws IOException if it is missing or damaged; the message says which
     */
    public ByteBuffer read(String name) throws IOException {
        Path file = folder.resolve(name);
        try (FileChannel channel = RegularFile.channel(file)) {
            List<String> list = list();
            long size = channel.size();
            // A file of another size is not read: it can be larger than the memory.
            if (list.stream().anyMatch(line -> line.startsWith(name + " " + size + " "))) {
                ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
                if (list.contains(line(name, bytes))) {
                    return bytes;
                }
            }
            throw new IOException(file + " is damaged");
        } catch (NoSuchFileException e) {
            throw new IOException(e.getFile() + " is missing", e);
        } catch (FileSystemException e) {
            throw new IOException(FileProblem.reading(file, e), e);
        }
    }

    private List<String> list() throws IOException {
        try (InputStream in = RegularFile.open(folder.resolve(LIST))) {
            return new String(in.readNBytes(MAX_LIST_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
