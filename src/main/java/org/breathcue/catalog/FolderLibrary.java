package org.breathcue.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.Span;
import org.breathcue.file.FolderEntries;
import org.breathcue.script.parse.StretchLibrary;

/** Finds stretches in {@code stretches/} inside folders with sessions. The first folder that has a stretch is used. */
public final class FolderLibrary implements StretchLibrary {
    private static final String FOLDER = "stretches";

    /** The name of the file with pronunciations in a folder with sessions. */
    public static final String PRONUNCIATIONS = "pronunciations.json";

    private final List<Path> sessionFolders;
    private final List<Path> folders;
    private final Path here;
    private final InputFiles inputs;
    private final Map<String, Found> found = new HashMap<>();

    /**
     * Creates a library of folders.
     *
     * @param sessionFolders folders with sessions in the order of their priority; they need not exist
     * @param here the folder from which files are named by their relative path
     */
    public FolderLibrary(List<Path> sessionFolders, Path here) {
        this(sessionFolders, here, new InputFiles());
    }

    /**
     * Creates a library of folders.
     *
     * @param sessionFolders folders with sessions in the order of their priority; they need not exist
     * @param here the folder from which files are named by their relative path
     * @param inputs receives the files that are read
     */
    FolderLibrary(List<Path> sessionFolders, Path here, InputFiles inputs) {
        this.inputs = inputs;
        this.sessionFolders = List.copyOf(sessionFolders);
        this.folders =
                sessionFolders.stream().map(folder -> folder.resolve(FOLDER)).toList();
        this.here = here.toAbsolutePath().normalize();
    }

    @Override
    public Found stretch(String name) {
        return found.computeIfAbsent(name, this::find);
    }

    private Found find(String name) {
        for (Path folder : folders) {
            for (String ending : SessionFile.ENDINGS) {
                Path file = folder.resolve(name + ending);
                inputs.look(file);
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    return read("the stretch ", folder, file);
                }
            }
        }
        return new Found.Missing();
    }

    private Found read(String kind, Path folder, Path file) {
        String name = name(file);
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                return refused(
                        Code.OUTSIDE_FOLDER,
                        name,
                        "this file is a link to a file outside its folder; only files inside the folder are read");
            }
            try (InputStream in = inputs.open(kind + name, file)) {
                return new Found.Stretch(SourceFile.read(name, in));
            }
        } catch (SourceFile.NotTextException e) {
            return new Found.Refused(e.problem());
        } catch (IOException e) {
            return refused(Code.FILE_UNREADABLE, name, "this file cannot be read: " + FileProblem.reason(e));
        }
    }

    private static Found.Refused refused(Code code, String name, String message) {
        return new Found.Refused(new Diagnostic(code, Span.startOf(name), message));
    }

    private String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : file.toString();
    }

    @Override
    public List<Found> pronunciations() {
        List<Found> files = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path folder : sessionFolders) {
            Path file = folder.resolve(PRONUNCIATIONS);
            boolean another = seen.add(file.toAbsolutePath().normalize());
            inputs.look(file);
            if (another && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                files.add(read("the pronunciations ", folder, file));
            }
            Path misplaced = folder.resolve(FOLDER).resolve(PRONUNCIATIONS);
            if (another && Files.exists(misplaced, LinkOption.NOFOLLOW_LINKS)) {
                files.add(new Found.Refused(new Diagnostic(
                        Code.FILE_MISPLACED,
                        Span.startOf(name(misplaced)),
                        "pronunciations are not read from this folder",
                        "move it to " + name(file))));
            }
        }
        return files;
    }

    @Override
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (Path folder : folders) {
            SessionFile.ENDINGS.forEach(ending -> names.addAll(FolderEntries.plainNames(folder, ending)));
        }
        return List.copyOf(names);
    }
}
