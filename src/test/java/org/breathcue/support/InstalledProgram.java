package org.breathcue.support;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that looks like a built copy of the project: the launcher, and a jar that names the classes under test and their
 * libraries. Its Java finds a {@link SilentMixerProvider silent sound device}.
 */
public final class InstalledProgram {
    private final Path folder;
    private final Path jar;

    private InstalledProgram(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /** Writes the folder. */
    public static InstalledProgram in(Path folder) throws IOException {
        Path jar = Files.createDirectories(folder.resolve("target")).resolve("breathcue-0.jar");
        Path services = Files.createDirectories(folder.resolve("services/META-INF/services"));
        Files.createDirectories(folder.resolve("target/lib"));
        Files.copy(Path.of("breathcue"), folder.resolve("breathcue"));
        Folders.copy(Path.of("audio"), folder.resolve("audio"));
        Files.writeString(
                services.resolve("javax.sound.sampled.spi.MixerProvider"), SilentMixerProvider.class.getName());
        String classPath = Stream.concat(
                        Stream.of(folder.resolve("services")),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of))
                .map(path -> path.toAbsolutePath().toUri().toString())
                .collect(Collectors.joining(" "));
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "org.breathcue.cli.Main");
        attributes.put(Attributes.Name.CLASS_PATH, classPath);
        attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
        return new InstalledProgram(folder, jar);
    }

    /** Returns the command that starts the program by its launcher. */
    public List<String> launcher() {
        return List.of(folder.resolve("breathcue").toString());
    }

    /** Returns the command that starts the program by Java alone. */
    public List<String> java(String... options) {
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        // As the launcher does, for speed.
                        Stream.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dbreathcue.home=" + folder),
                        Stream.of(options),
                        Stream.of("-jar", jar.toString()))
                .flatMap(words -> words)
                .toList();
    }

    /** Returns environment variables for the program: all its data lies in the folder, and the machine may sleep. */
    public Map<String, String> variables() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "XDG_DATA_HOME", folder.resolve("data").toString(),
                "XDG_STATE_HOME", folder.resolve("state").toString(),
                "BREATHCUE_KEEP_AWAKE", "no");
    }
}
