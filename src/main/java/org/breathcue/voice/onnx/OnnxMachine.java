package org.breathcue.voice.onnx;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.breathcue.voice.pack.JarSlice;
import org.breathcue.voice.pack.MavenJar;

/**
 * The kinds of machine for which there is native code, and where it is in the jar of ONNX Runtime, which has that of all of them. The places
 * and checksums are printed by {@code src/test/python/onnx-slices.py}.
 */
enum OnnxMachine {
    LINUX_X64(
            "lib%s.so",
            new JarSlice(6_909_624, 7_942_136, "6c625fa45c1cfaa41c09535fc3d7c9685cf5fbae69ff9b112064e8aed6f61a73")),
    LINUX_AARCH64(
            "lib%s.so",
            new JarSlice(1077, 6_908_485, "73895cadaed04bfba294e6dc9fd1a31855328253d7fef3914f6a45c00165014c")),
    OSX_X64(
            "lib%s.dylib",
            new JarSlice(41_915_844, 10_927_151, "8bada20a5baeaee3ba3fad2873edc0734e574cd273a3760dd4c2f8dab68ddf0d"),
            new JarSlice(69_790_266, 20_539, "5c5d91203dc7dd5982b79d36be60c281b7c07456ec4e008ef13061ec348c4053")),
    OSX_AARCH64(
            "lib%s.dylib",
            new JarSlice(14_851_824, 9_600_719, "dafc5f04b837d647eb278b5dfffda11c46653110bcdfa347e0629d2f1074fdeb"),
            new JarSlice(41_891_056, 20_117, "7a63dc45e467c871349b63ffeeec69928b863fa27e80401fff1f0ea1863a4d3c")),
    WIN_X64(
            "%s.dll",
            new JarSlice(69_815_403, 5_285_571, "b94645459f867405b15ff9e43e81dff679cf4cd3247909f2dc319fe928a87186"));

    /** The class {@code MapInfo}. */
    private static final JarSlice FIRST_CLASS =
            new JarSlice(0, 959, "ab7945ab57d1d087d3a19781eb7cac4a00e59b715deaa3003d4683e326ebbf26");

    /** All other classes, and the licences. */
    private static final JarSlice CLASSES =
            new JarSlice(75_100_974, 138_320, "f4fa9d5ad006d289a70fdaf7a1a9bd1cf0c4feb12e2ce6476c53b0a14b054e49");

    /** What Java calls the libraries, in the order in which they are loaded. */
    static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private final String fileName;
    private final List<JarSlice> nativeCode;

    OnnxMachine(String fileName, JarSlice... nativeCode) {
        this.fileName = fileName;
        this.nativeCode = List.of(nativeCode);
    }

    /**
     * Returns the kind of this machine.
     *
     * @throws UnsupportedMachineException if there is no native code for it
     */
    static OnnxMachine here() throws UnsupportedMachineException {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static OnnxMachine of(String systemName, String processorName) throws UnsupportedMachineException {
        String system = systemName.toLowerCase(Locale.ROOT);
        String processor = processorName.toLowerCase(Locale.ROOT);
        String shortSystem = system.startsWith("mac") || system.startsWith("darwin")
                ? "osx"
                : system.startsWith("windows") ? "win" : system.startsWith("linux") ? "linux" : system;
        String name = shortSystem + "-" + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
        for (OnnxMachine machine : values()) {
            if (machine.text().equals(name)) {
                return machine;
            }
        }
        throw new UnsupportedMachineException(name);
    }

    /** Returns the name that ONNX Runtime uses, such as {@code linux-x64}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the names of the files of the {@link #LIBRARIES}. */
    List<String> libraryFiles() {
        return LIBRARIES.stream().map(fileName::formatted).toList();
    }

    /** Returns the jar, with the slices for this kind of machine. */
    MavenJar jar() {
        return new MavenJar(
                "com.microsoft.onnxruntime",
                "onnxruntime",
                OnnxFiles.VERSION,
                Stream.concat(nativeCode.stream(), Stream.of(FIRST_CLASS, CLASSES))
                        .toList());
    }
}
