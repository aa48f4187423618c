package org.breathcue.voice.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.breathcue.voice.pack.PackFolder;
import org.breathcue.voice.pack.PackageDownload;

/**
 * The files of ONNX Runtime in the folder of a voice, or of the models that hear speech: its classes, its native code for this kind of machine, and its licences. They are parts
 * of its jar, which has native code for five kinds of machine and symbols for debuggers, and is nine times as large.
 */
public final class OnnxFiles {
    /** The newest version with native code for Intel Macs. Other versions round differently. */
    static final String VERSION = "1.23.2";

    /** The classes. */
    static final String CLASSES = "onnxruntime.jar";

    private static final String NOTICES = "ThirdPartyNotices.txt";
    private static final String LICENCES = "ONNXRUNTIME-NOTICES";

    private OnnxFiles() {}

    /**
     * Returns the names of all files.
     *
     * @throws UnsupportedMachineException if there is no native code for this machine
     */
    public static List<String> names() throws UnsupportedMachineException {
        List<String> names = new ArrayList<>(List.of(CLASSES, LICENCES));
        names.addAll(OnnxMachine.here().libraryFiles());
        return names;
    }

    /** Returns the name of the jar. */
    public static String jar() {
        return "onnxruntime-" + VERSION + ".jar";
    }

    /**
     * Downloads the files for this machine.
     *
     * @param folder an empty folder for what is downloaded
     * @return the contents by name
     */
    public static Map<String, byte[]> download(PackageDownload download, Path folder) throws IOException {
        OnnxMachine machine = OnnxMachine.here();
        return files(machine, download.jar(machine.jar(), folder));
    }

    /**
     * Returns copies of the files in a folder that was installed before, so that they need not be downloaded again.
     *
     * @return the contents by name; empty if there is no such folder, or a file is missing or damaged
     */
    public static Optional<Map<String, byte[]>> installed(PackFolder folder) {
        if (!folder.exists()) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            for (String name : names()) {
                folder.requireClosed(name);
                ByteBuffer mapped = folder.read(name);
                byte[] bytes = new byte[mapped.remaining()];
                mapped.get(bytes);
                files.put(name, bytes);
            }
            return Optional.of(files);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes the files for this machine out of the jar.
     *
     * @return the contents by name
     */
    public static Map<String, byte[]> of(Path jar) throws IOException {
        OnnxMachine machine = OnnxMachine.here();
        return files(machine, machine.jar().read(jar));
    }

    private static Map<String, byte[]> files(OnnxMachine machine, Map<String, byte[]> entries) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, byte[]> classes = new TreeMap<>();
        entries.forEach((path, bytes) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (name.endsWith(".class")) {
                classes.put(path, bytes);
            } else if (name.equals(NOTICES)) {
                files.put(LICENCES, bytes);
            } else if (machine.libraryFiles().contains(name)) {
                files.put(name, bytes);
            }
        });
        files.put(CLASSES, jar(classes));
        return files;
    }

    private static byte[] jar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // The same bytes at any time.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
