package org.breathcue.catalog;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.file.FolderEntries;
import org.breathcue.script.parse.StretchLibrary;

/**
 * Finds sessions, stretches, programmes and sounds in the working folder, and after that in the installed library. Both have
 * sessions in {@code scripts/}, stretches in {@code scripts/stretches/}, programmes in {@code scripts/programmes/} and sounds in
 * {@code audio/}. Immutable.
 */
public final class Catalog {
    private static final String SCRIPTS = "scripts";
    private static final String STRETCHES = "stretches";
    private static final String PROGRAMMES = "programmes";
    private static final String AUDIO = "audio";

    private final Path home;
    private final Path here;

    /**
     * @param home the installed library
     * @param here the working folder, which relative paths are resolved against
     */
    public Catalog(Path home, Path here) {
        this.home = home;
        this.here = here;
    }

    /**
     * Finds a session by a name in {@code scripts/} or by a path. If no session has the name, a stretch with that name is
     * found.
     *
     * @throws SessionNotFoundException if there is no such session or stretch
     */
    public SessionFile find(String session) throws SessionNotFoundException {
        Optional<SessionFile> given = atPath(session, "session");
        if (given.isPresent()) {
            return given.get();
        }
        return named(session)
                .orElseThrow(() -> new SessionNotFoundException(
                        "there is no session or stretch " + session + " in scripts/; " + hint(session)));
    }

    /** Returns the session of a plain name in {@code scripts/}, or else the stretch of that name. */
    public Optional<SessionFile> named(String name) {
        return in(withStretches(sessionFolders()), name);
    }

    /** Returns the file that a path names; empty for a plain name. */
    private Optional<SessionFile> atPath(String name, String kind) throws SessionNotFoundException {
        if (name.isBlank()) {
            throw new SessionNotFoundException("the name of a " + kind + " is empty");
        }
        Path path = here.resolve(name);
        if (Files.isDirectory(path)) {
            throw new SessionNotFoundException(name + " is a folder; give the name of a file in it");
        }
        if (!isPath(name, path)) {
            return Optional.empty();
        }
        for (String ending : SessionFile.ENDINGS) {
            if (!Files.exists(path) && Files.exists(here.resolve(name + ending))) {
                throw new SessionNotFoundException(
                        "there is no file " + name + "; did you mean " + name + ending + "?");
            }
        }
        return Optional.of(SessionFile.of(path, here));
    }

    /** Returns a file of that plain name in the first of these folders that has it. */
    private Optional<SessionFile> in(Stream<Path> folders, String name) {
        return folders.flatMap(folder -> SessionFile.ENDINGS.stream().map(ending -> folder.resolve(name + ending)))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> SessionFile.of(file, here));
    }

    /**
     * Finds a programme by a name in {@code scripts/programmes/} or by a path.
     *
     * @throws SessionNotFoundException if there is no such programme
     */
    public SessionFile findProgramme(String name) throws SessionNotFoundException {
        Optional<SessionFile> named = atPath(name, "programme");
        if (named.isPresent()) {
            return named.get();
        }
        Optional<SessionFile> found = programme(name);
        if (found.isPresent()) {
            return found.get();
        }
        List<String> names = programmes().stream().map(SessionFile::plainName).toList();
        throw new SessionNotFoundException("there is no programme " + name + " in scripts/programmes/; "
                + NearestWord.to(name, names)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("available: " + String.join(", ", names)));
    }

    /** Returns the programme with this plain name, if there is one. */
    public Optional<SessionFile> programme(String name) {
        return in(sessionFolders().stream().map(folder -> folder.resolve(PROGRAMMES)), name);
    }

    /** Returns all programmes, sorted by name. If two have the same name, the working folder has priority. */
    public List<SessionFile> programmes() {
        return listed(sessionFolders().stream().map(folder -> folder.resolve(PROGRAMMES)));
    }

    /** Returns a session or a stretch that a programme names: beside the programme, in the working folder, or in the library. */
    public Optional<SessionFile> sessionOf(SessionFile programme, String name) {
        List<Path> folders = new ArrayList<>();
        scripts(programme).ifPresent(folders::add);
        folders.addAll(sessionFolders());
        return in(withStretches(folders), name);
    }

    private static Stream<Path> withStretches(List<Path> folders) {
        return Stream.concat(folders.stream(), folders.stream().map(folder -> folder.resolve(STRETCHES)));
    }

    private static boolean isPath(String session, Path path) {
        return SessionFile.ENDINGS.stream().anyMatch(session::endsWith)
                || Files.isRegularFile(path)
                || session.contains("/")
                || session.contains("\\");
    }

    private String hint(String session) {
        List<String> names = sessions().stream().map(SessionFile::plainName).toList();
        List<String> both = new ArrayList<>(names);
        both.addAll(library().names());
        return misplaced(session)
                .or(() -> NearestWord.to(session, both).map(near -> "did you mean " + near + "?"))
                .orElse(
                        names.isEmpty()
                                ? "to create one: breathcue new NAME"
                                : "available: " + String.join(", ", names));
    }

    /** Returns a hint for a file with that name that is not a session. */
    private Optional<String> misplaced(String name) {
        if (programme(name).isPresent()) {
            return Optional.of("it is a programme; to play what is due: breathcue today --programme " + name);
        }
        for (Path folder : sessionFolders()) {
            Optional<UnlistedFile> unlisted = unlisted().stream()
                    .filter(file -> file.plainName().equals(name))
                    .findFirst();
            if (unlisted.isPresent()) {
                return Optional.of(unlisted.get().name() + ": " + unlisted.get().problem());
            }
            Path text = folder.resolve(name + ".txt");
            if (Files.isRegularFile(text)) {
                return Optional.of(
                        "rename " + SessionFile.of(text, here).name() + " to " + name + SessionFile.EXTENSION);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns all sessions that can be played by name, sorted. If two have the same name, the working folder has
     * priority.
     */
    public List<SessionFile> sessions() {
        return listed(sessionFolders().stream());
    }

    private List<SessionFile> listed(Stream<Path> folders) {
        TreeMap<String, SessionFile> files = new TreeMap<>();
        folders.flatMap(folder -> FolderEntries.orNone(folder).stream())
                .filter(file ->
                        SessionFile.ENDINGS.stream().anyMatch(file.toString()::endsWith) && Files.isRegularFile(file))
                .map(file -> SessionFile.of(file, here))
                .filter(file -> !file.isPronunciations())
                .forEach(file -> files.putIfAbsent(file.plainName(), file));
        return List.copyOf(files.values());
    }

    /** Returns the files that look like sessions, but cannot be played by name. */
    public List<UnlistedFile> unlisted() {
        return sessionFolders().stream()
                .distinct()
                .flatMap(folder -> FolderEntries.orNone(folder).stream())
                .flatMap(file -> UnlistedFile.of(file, here).stream())
                .toList();
    }

    /** Returns the folders with sessions in the order of their priority. They need not exist. */
    public List<Path> sessionFolders() {
        return List.of(here.resolve(SCRIPTS), home.resolve(SCRIPTS));
    }

    /** Returns the stretches and pronunciations of both folders. */
    public StretchLibrary library() {
        return library(new InputFiles());
    }

    /**
     * Returns the stretches and pronunciations of both folders.
     *
     * @param inputs receives the files that are read
     */
    public StretchLibrary library(InputFiles inputs) {
        return new FolderLibrary(sessionFolders(), here, inputs);
    }

    /**
     * Returns the stretches and pronunciations that a session can use.
     *
     * @param inputs receives the files that are read
     */
    public StretchLibrary library(SessionFile session, InputFiles inputs) {
        List<Path> folders = new ArrayList<>();
        scripts(session).ifPresent(folders::add);
        folders.add(home.resolve(SCRIPTS));
        return new FolderLibrary(folders, here, inputs);
    }

    /** Returns the folder of a session. A stretch or a programme belongs to the folder above its own. */
    private static Optional<Path> scripts(SessionFile session) {
        return session.folder()
                .map(own -> (own.endsWith(STRETCHES) || own.endsWith(PROGRAMMES)) && own.getParent() != null
                        ? own.getParent()
                        : own);
    }

    /**
     * Returns the sounds that a session can use.
     *
     * @param frameRate the rate to which sounds are converted, in frames per second
     * @param inputs receives the files that are read
     */
    public SoundFiles sounds(SessionFile session, int frameRate, InputFiles inputs) {
        List<Path> folders = new ArrayList<>();
        scripts(session).ifPresent(own -> folders.add(own.resolve(AUDIO)));
        scripts(session).map(Path::getParent).ifPresent(parent -> folders.add(parent.resolve(AUDIO)));
        folders.add(home.resolve(AUDIO));
        return new SoundFiles(new SoundFolders(folders, session.folder()), frameRate, inputs);
    }

    /** Returns the absolute path of a sound file that the listener names by its path, if there is one. */
    public Optional<Path> soundAt(String path) {
        try {
            Path file = here.resolve(path).toAbsolutePath();
            boolean isPath = path.contains("/") || path.contains("\\");
            boolean wanted = isPath ? Files.exists(file) : Files.isRegularFile(file);
            return wanted ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
