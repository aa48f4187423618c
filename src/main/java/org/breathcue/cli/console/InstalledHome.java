package org.breathcue.cli.console;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the folder of the installed project, which holds {@code scripts/} and {@code audio/}. */
final class InstalledHome {
    private static final String PROPERTY = "breathcue.home";

    private InstalledHome() {}

    /**
     * Returns the folder that the system property {@code breathcue.home} names. Without it, returns the folder of the
     * program's jar, or the folder above that, whichever has scripts; without any, the current folder.
     */
    static Path find() {
        String named = System.getProperty(PROPERTY);
        Path folder = named != null ? Path.of(named) : besideProgram();
        return (folder == null ? Path.of("") : folder).toAbsolutePath().normalize();
    }

    private static @Nullable Path besideProgram() {
        CodeSource program = InstalledHome.class.getProtectionDomain().getCodeSource();
        if (program == null) {
            return null;
        }
        try {
            Path jar = Path.of(program.getLocation().toURI());
            return Stream.iterate(jar.getParent(), folder -> folder != null, Path::getParent)
                    .limit(2)
                    .filter(folder -> Files.isDirectory(folder.resolve("scripts")))
                    .findFirst()
                    .orElse(null);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
