package org.breathcue.voice.pack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.voice.pack.DownloadEnvironment.Platform;

/**
 * The places of pip's configuration files, as <a href="https://pip.pypa.io/en/stable/topics/configuration/">pip's manual</a> lists them.
 * Relative places are left out, so that nothing in the current folder counts.
 */
final class PipFiles {
    private PipFiles() {}

    /**
     * Returns the places, of which few exist; the settings of a later file override those of an earlier one.
     *
     * @throws IOException if the place that the user named is relative
     */
    static List<Path> of(DownloadEnvironment environment) throws IOException {
        String given = environment.variable("PIP_CONFIG_FILE");
        if (given.equals("/dev/null") || given.equalsIgnoreCase("nul")) {
            return List.of(); // pip: no configuration file is read
        }
        String name = environment.platform() == Platform.WINDOWS ? "pip.ini" : "pip.conf";
        List<Path> files = new ArrayList<>();
        site(environment).forEach(folder -> add(files, folder, name));
        if (!given.isEmpty() && !isAbsolute(given)) {
            throw new IOException("PIP_CONFIG_FILE must be an absolute path, found " + given);
        }
        if (given.isEmpty() || !Files.exists(Path.of(given))) {
            user(environment).forEach(folder -> add(files, folder, name));
        }
        add(files, environment.variable("VIRTUAL_ENV"), name);
        add(files, given, ""); // resolves to the file itself
        return files;
    }

    private static void add(List<Path> files, String folder, String name) {
        if (isAbsolute(folder)) {
            files.add(Path.of(folder).resolve(name));
        }
    }

    private static boolean isAbsolute(String path) {
        try {
            return Path.of(path).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static List<String> site(DownloadEnvironment environment) {
        return switch (environment.platform()) {
            case WINDOWS -> List.of(under(environment.variable("PROGRAMDATA"), "pip"));
            case MAC -> List.of("/Library/Application Support/pip");
            case UNIX -> {
                String given = environment.variable("XDG_CONFIG_DIRS");
                List<String> folders = new ArrayList<>();
                for (String folder : (given.isEmpty() ? "/etc/xdg" : given).split(File.pathSeparator, -1)) {
                    folders.add(under(folder, "pip"));
                }
                folders.add("/etc");
                yield folders;
            }
        };
    }

    private static List<String> user(DownloadEnvironment environment) {
        Path home = environment.home();
        return switch (environment.platform()) {
            case WINDOWS -> List.of(home.resolve("pip").toString(), under(environment.variable("APPDATA"), "pip"));
            case MAC -> {
                Path library = home.resolve("Library/Application Support/pip");
                Path other = home.resolve(".config/pip");
                yield List.of(
                        home.resolve(".pip").toString(), (Files.isDirectory(library) ? library : other).toString());
            }
            case UNIX -> {
                String given = environment.variable("XDG_CONFIG_HOME");
                String folder = given.isEmpty() ? home.resolve(".config").toString() : given;
                yield List.of(home.resolve(".pip").toString(), under(folder, "pip"));
            }
        };
    }

    private static String under(String folder, String name) {
        return folder.isEmpty() ? "" : folder + File.separator + name;
    }
}
