package org.breathcue.voice.onnx;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.unpack.PackedFile;
import org.breathcue.voice.pack.PackFolder;
import org.jspecify.annotations.Nullable;

/** ONNX Runtime, loaded. There is one in a process. */
public final class OnnxRuntime {
    private static @Nullable OnnxRuntime loaded;

    private final OnnxCalls calls;

    private OnnxRuntime(OnnxCalls calls) {
        this.calls = calls;
    }

    /**
     * Loads ONNX Runtime, unless this process has done so. Its files are checked in any case.
     *
     * @param folder has the {@link OnnxFiles}
     * @param libraries other folders for the native code, for the case that it may not be loaded from there
     * @throws IOException if a file is missing, damaged, or can be changed by other users
     * @throws UnsupportedMachineException if there is no native code for this kind of machine
     * @throws UnloadableLibraryException if the native code can be loaded from no folder
     */
    public static synchronized OnnxRuntime load(PackFolder folder, LibraryFolders libraries) throws IOException {
        OnnxMachine machine = OnnxMachine.here();
        List<String> files = new ArrayList<>(machine.libraryFiles());
        files.add(OnnxFiles.CLASSES);
        for (String file : files) {
            folder.requireClosed(file);
            folder.read(file);
        }
        OnnxRuntime runtime = loaded;
        if (runtime == null) {
            runtime = new OnnxRuntime(begun(machine, folder.folder().toAbsolutePath(), libraries));
            loaded = runtime;
        }
        return runtime;
    }

    private static OnnxCalls begun(OnnxMachine machine, Path folder, LibraryFolders libraries) throws IOException {
        URL[] jar = {folder.resolve(OnnxFiles.CLASSES).toUri().toURL()};
        // Without the classes of Breathcue, so that no other version can be among them.
        ClassLoader classes = new URLClassLoader("onnxruntime", jar, ClassLoader.getPlatformClassLoader());
        OnnxCalls calls = new OnnxCalls(classes);
        try {
            calls.begin(folder);
        } catch (UnsatisfiedLinkError e) {
            List<PackedFile> copies = new ArrayList<>();
            for (String name : machine.libraryFiles()) {
                copies.add(new PackedFile(name, folder.resolve(name).toUri().toURL()));
            }
            try {
                libraries.load("onnxruntime-" + OnnxFiles.VERSION + "-" + machine.text(), copies, calls::begin);
            } catch (IOException nowhere) {
                throw new UnloadableLibraryException(nowhere);
            }
        }
        return calls;
    }

    /**
     * Loads a network.
     *
     * @param onnx the bytes of its file
     * @param inputs the names of all its inputs
     * @param outputs the names of outputs that it must have
     * @throws OnnxException if it is not a network, or has other inputs or outputs
     */
    public OnnxNetwork network(byte[] onnx, Set<String> inputs, Set<String> outputs) throws OnnxException {
        return OnnxNetwork.load(calls, onnx, inputs, outputs);
    }
}
