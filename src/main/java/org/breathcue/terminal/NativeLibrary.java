package org.breathcue.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.jline.nativ.JLineNativeLoader;
import org.jline.nativ.OSInfo;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks JLine's native library to a folder of Breathcue. JLine itself would unpack it to the temporary folder at each
 * start. That folder may not allow writing or loading a library, and a killed process would leave the file behind.
 */
final class NativeLibrary {
    /** The system property with the folder in which JLine looks for the library before it unpacks its own copy. */
    private static final String PATH_PROPERTY = "library.jline.path";

    private NativeLibrary() {}

    /**
     * Unpacks the library if necessary, and tells JLine where it is. If that fails, JLine unpacks the library as
     * usual.
     *
     * @param folder shared by all versions and processes; created if it does not exist
     */
    static void unpack(Path folder) {
        String name = fileName();
        try {
            byte[] library = packed(name);
            if (library == null) {
                return;
            }
            Path versioned = folder.resolve("jline-" + JLineNativeLoader.getVersion());
            Path file = versioned.resolve(name);
            if (!isThere(file, library)) {
                Files.createDirectories(versioned);
                write(file, library);
            }
            System.setProperty(PATH_PROPERTY, versioned.toString());
        } catch (IOException e) {
            // The folder cannot be written.
        }
    }

    private static String fileName() {
        return System.mapLibraryName("jlinenative").replace(".dylib", ".jnilib");
    }

    private static byte @Nullable [] packed(String name) throws IOException {
        String resource = "/org/jline/nativ/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
        try (InputStream in = JLineNativeLoader.class.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    /** Returns whether the complete library is there. A truncated file must not be loaded. */
    private static boolean isThere(Path file, byte[] library) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == library.length
                && Arrays.equals(Files.readAllBytes(file), library);
    }

    /** Writes to a temporary name first, because other processes may load the library at the same time. */
    private static void write(Path file, byte[] library) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".native", ".part");
        try {
            Files.write(part, library);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
