package org.breathcue.voice.heart;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.unpack.PackedFile;

/**
 * Loads the native code of ONNX Runtime from a folder of Breathcue. ONNX Runtime itself would unpack it to a new folder
 * in the temporary folder at each start, and a killed process would leave it there.
 */
final class OnnxLibrary {
    /** In the order in which they are loaded. */
    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private static boolean loaded;

    private OnnxLibrary() {}

    /**
     * Loads the library, unless this process has done so.
     *
     * @throws IOException if it cannot be loaded from any folder; the message names the reasons
     * @throws UnsupportedMachineException if there is no library for this kind of machine
     */
    static synchronized void load(LibraryFolders folders) throws IOException {
        if (loaded) {
            return;
        }
        String machine = machine();
        List<PackedFile> libraries = new ArrayList<>();
        for (String name : NAMES) {
            // The library has the name that Java uses on other systems.
            String file = System.mapLibraryName(name).replace(".jnilib", ".dylib");
            URL packed = OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + machine + "/" + file);
            if (packed == null) {
                throw new UnsupportedMachineException(machine);
            }
            libraries.add(new PackedFile(file, packed));
        }
        String version = OrtEnvironment.class.getPackage().getImplementationVersion();
        folders.load("onnxruntime-" + version + "-" + machine, libraries, folder -> begin());
        loaded = true;
    }

    /** Returns the kind of machine as ONNX Runtime names it, such as {@code linux-x64}. */
    private static String machine() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String shortSystem = system.startsWith("mac") || system.startsWith("darwin")
                ? "osx"
                : system.startsWith("windows") ? "win" : system.startsWith("linux") ? "linux" : system;
        return shortSystem + "-" + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
    }

    /**
     * Begins to use the loaded library. At its first use, ONNX Runtime would make a folder in the temporary folder, even
     * though it needs none; it fails if it cannot, and a killed process leaves the folder behind. The only way around that is to
     * do the rest of its first use for it. If another version of it is made differently, it does so itself.
     */
    private static void begin() {
        NAMES.forEach(name -> System.setProperty("onnxruntime.native." + name + ".skip", "true"));
        try {
            Class<?> runtime =
                    Class.forName("ai.onnxruntime.OnnxRuntime", false, OrtEnvironment.class.getClassLoader());
            Object api = call(runtime, "initialiseAPIBase", api(runtime));
            set(runtime, "ortApiHandle", api);
            set(runtime, "providers", call(runtime, "initialiseProviders", api));
            set(runtime, "version", call(runtime, "initialiseVersion"));
            set(runtime, "loaded", true);
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.getLogger(OnnxLibrary.class.getName())
                    .log(System.Logger.Level.DEBUG, "ONNX Runtime begins by itself", e);
        }
    }

    private static Object api(Class<?> runtime) throws ReflectiveOperationException {
        Field version = runtime.getDeclaredField("ORT_API_VERSION_14");
        version.setAccessible(true);
        return version.get(null);
    }

    private static Object call(Class<?> runtime, String name, Object... arguments) throws ReflectiveOperationException {
        for (Method method : runtime.getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                method.setAccessible(true);
                return method.invoke(null, arguments);
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static void set(Class<?> runtime, String name, Object value) throws ReflectiveOperationException {
        Field field = runtime.getDeclaredField(name);
        field.setAccessible(true);
        field.set(null, value);
    }

    /** Thrown where ONNX Runtime has no library for this kind of machine. */
    static final class UnsupportedMachineException extends IOException {
        private static final long serialVersionUID = 1L;

        UnsupportedMachineException(String machine) {
            super("ONNX Runtime has no library for " + machine);
        }
    }
}
