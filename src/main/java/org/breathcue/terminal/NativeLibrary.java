package org.breathcue.terminal;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.unpack.PackedFile;
import org.jline.nativ.JLineNativeLoader;
import org.jline.nativ.OSInfo;

/**
 * Loads JLine's native library from a folder of Breathcue. JLine itself would unpack it to the temporary folder at each
 * start. That folder may not allow writing or loading a library, and a killed process would leave the file behind.
 */
final class NativeLibrary {
    /** The system property with the folder in which JLine looks for the library before it unpacks its own copy. */
    private static final String PATH_PROPERTY = "library.jline.path";

    private NativeLibrary() {}

    /** Unpacks the library if necessary, and makes JLine load it. If that fails, JLine tries it in its own way. */
    static void load(LibraryFolders folders) {
        String machine = OSInfo.getNativeLibFolderPathForCurrentOS();
        String name = System.mapLibraryName("jlinenative").replace(".dylib", ".jnilib");
        URL packed = JLineNativeLoader.class.getResource("/org/jline/nativ/" + machine + "/" + name);
        if (packed == null) {
            return;
        }
        try {
            folders.load(
                    "jline-" + JLineNativeLoader.getVersion() + "-" + machine.replace('/', '-'),
                    List.of(new PackedFile(name, packed)),
                    folder -> {
                        // JLine would not say if it cannot be loaded from here.
                        System.load(folder.resolve(name).toString());
                        System.setProperty(PATH_PROPERTY, folder.toString());
                        JLineNativeLoader.initialize();
                    });
        } catch (IOException | RuntimeException e) {
            // No folder is good enough.
        }
    }
}
