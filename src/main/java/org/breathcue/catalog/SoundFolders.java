package org.breathcue.catalog;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.breathcue.file.FolderEntries;

/**
 * Finds sound files by their names.
 *
 * @param audio the folders {@code audio}, in the order of their priority
 * @param beside the folder of the script, in which files are found by names with an extension
 */
record SoundFolders(List<Path> audio, Optional<Path> beside) {
    private static final List<String> ENDINGS = inBothCases(".wav", ".flac", ".mp3", ".ogg", ".opus");

    /** The extensions of formats that cannot be read. */
    private static final List<String> OTHER_ENDINGS = inBothCases(".m4a", ".aac", ".mp4", ".aiff", ".aif", ".wma");

    SoundFolders {
        audio = List.copyOf(audio);
    }

    /**
     * A file that was found.
     *
     * @param shown its name in messages
     * @param folder the folder that it must not lead out of
     */
    record Found(String shown, Path file, Path folder) {}

    /**
     * Returns the file with a name, which can be without extension; an absolute path is the file itself. A link to
     * nothing is found as well, so that it is reported.
     */
    Optional<Found> find(String name) {
        Path path = Path.of(name);
        if (path.isAbsolute()) {
            // The listener chose it, so it may be a link.
            return Optional.of(new Found(name, path, path.getRoot()));
        }
        List<String> endings = Stream.concat(Stream.of(""), ENDINGS.stream()).toList();
        return find(name, endings, hasEnding(name));
    }

    /** @param named whether the name has an extension, so that the file can be beside the script */
    private Optional<Found> find(String name, List<String> endings, boolean named) {
        return audio.stream()
                .flatMap(folder -> endings.stream().flatMap(ending -> in(folder, "audio/", name + ending).stream()))
                .findFirst()
                .or(() -> beside.filter(folder -> named).flatMap(folder -> in(folder, "", name)));
    }

    private static Optional<Found> in(Path folder, String prefix, String name) {
        Path file = folder.resolve(name);
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS) && (hasEnding(name) || !Files.isDirectory(file));
        return there ? Optional.of(new Found(prefix + name, file, folder)) : Optional.empty();
    }

    /** Returns the file of another format that has a name, or that a name without extension seems to mean. */
    Optional<String> otherFormat(String name) {
        boolean named = OTHER_ENDINGS.stream().anyMatch(name::endsWith);
        return find(name, named ? List.of("") : OTHER_ENDINGS, named).map(Found::shown);
    }

    /** Returns the names of all sounds in the folders {@code audio}, without extension, sorted. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Path folder : audio) {
            FolderEntries.orNone(folder).stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(SoundFolders::hasEnding)
                    .map(SoundFolders::plain)
                    .forEach(names::add);
        }
        return names;
    }

    private static List<String> inBothCases(String... endings) {
        return Stream.of(endings)
                .flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static boolean hasEnding(String name) {
        return plain(name).length() < name.length();
    }

    /** Returns a name without the extension of a sound file. */
    static String plain(String name) {
        return ENDINGS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
