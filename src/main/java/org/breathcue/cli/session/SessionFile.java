package org.breathcue.cli.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.catalog.SourceFile;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;

/**
 * Where the script of a session is, and what may be found beside it.
 *
 * @param name the path as people read it; {@code -} for standard input
 * @param folder the folder the script lies in; empty for standard input
 */
public record SessionFile(String name, Optional<Path> file, Optional<Path> folder) {
    private static final String SCRIPTS = "scripts";
    private static final String ENDING = ".json";

    /** Finds what somebody called a session: a name in {@code scripts/}, a path, or {@code -}. */
    public static SessionFile find(String session, Environment environment) throws CommandException {
        if (session.equals("-")) {
            return new SessionFile("-", Optional.empty(), Optional.empty());
        }
        if (session.isBlank()) {
            throw new CommandException(ExitStatus.USAGE, "the name of a session is empty");
        }
        if (Files.isDirectory(environment.here().resolve(session))) {
            throw new CommandException(ExitStatus.USAGE, session + " is a folder; give the name of a file in it");
        }
        boolean isPath = session.endsWith(ENDING)
                || Files.isRegularFile(environment.here().resolve(session))
                || session.contains("/")
                || session.contains("\\");
        if (isPath) {
            if (!Files.exists(environment.here().resolve(session))
                    && Files.exists(environment.here().resolve(session + ENDING))) {
                throw new CommandException(
                        ExitStatus.USAGE, "there is no file " + session + "; did you mean " + session + ENDING + "?");
            }
            return of(environment.here().resolve(session), environment);
        }
        for (Path folder : folders(environment)) {
            Path file = folder.resolve(session + ENDING);
            if (Files.isRegularFile(file)) {
                return of(file, environment);
            }
        }
        List<String> names =
                all(environment).stream().map(SessionFile::plainName).toList();
        String hint = misplaced(session, environment)
                .or(() -> NearestWord.to(session, names).map(near -> "did you mean " + near + "?"))
                .orElse(
                        names.isEmpty()
                                ? "to create one: breathcue new NAME"
                                : "available: " + String.join(", ", names));
        throw new CommandException(ExitStatus.USAGE, "there is no session " + session + " in scripts/; " + hint);
    }

    /** What bears that name, and is no session. */
    private static Optional<String> misplaced(String name, Environment environment) {
        for (Path folder : folders(environment)) {
            Path stretch = folder.resolve("stretches").resolve(name + ENDING);
            if (Files.isRegularFile(stretch)) {
                return Optional.of(of(stretch, environment).name()
                        + " is a stretch; to use it in a session, write { \"stretch\": \"" + name + "\" }");
            }
            Path text = folder.resolve(name + ".txt");
            if (Files.isRegularFile(text)) {
                return Optional.of("rename " + of(text, environment).name() + " to " + name + ENDING);
            }
        }
        return Optional.empty();
    }

    /** All sessions people can start by name, the nearest folder's first where two share a name. */
    public static List<SessionFile> all(Environment environment) {
        TreeMap<String, SessionFile> sessions = new TreeMap<>();
        for (Path folder : folders(environment)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                        .filter(file -> !isPronunciations(file))
                        .map(file -> of(file, environment))
                        .forEach(session -> sessions.putIfAbsent(session.plainName(), session));
            } catch (IOException e) {
                // No such folder: it has no sessions to offer.
            }
        }
        return List.copyOf(sessions.values());
    }

    /** Whether it says how words are pronounced, and is no session. */
    public boolean isPronunciations() {
        return file.map(SessionFile::isPronunciations).orElse(false);
    }

    private static boolean isPronunciations(Path file) {
        return file.endsWith(FolderLibrary.PRONUNCIATIONS);
    }

    private static SessionFile of(Path file, Environment environment) {
        Path here = environment.here().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        String name = absolute.startsWith(here) ? here.relativize(absolute).toString() : file.toString();
        return new SessionFile(name, Optional.of(file), Optional.ofNullable(absolute.getParent()));
    }

    public static List<Path> folders(Environment environment) {
        return List.of(environment.here().resolve(SCRIPTS), environment.home().resolve(SCRIPTS));
    }

    /** The name without folder and ending. */
    public String plainName() {
        String last = Path.of(name).getFileName().toString();
        return last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
    }

    /** Folders with a {@code stretches/} to look into, the nearest first. */
    List<Path> stretchFolders(Environment environment) {
        List<Path> folders = new ArrayList<>();
        // A stretch that is checked by itself lies inside such a folder already.
        folder.ifPresent(
                own -> folders.add(own.endsWith("stretches") && own.getParent() != null ? own.getParent() : own));
        folders.add(environment.home().resolve(SCRIPTS));
        return folders;
    }

    /** Folders with sounds, the nearest first. */
    List<Path> audioFolders(Environment environment) {
        List<Path> folders = new ArrayList<>();
        folder.ifPresent(own -> folders.add(own.resolve("audio")));
        folder.map(Path::getParent).ifPresent(parent -> folders.add(parent.resolve("audio")));
        folders.add(environment.home().resolve("audio"));
        return folders;
    }

    /** Reads the script; what is no text at all is reported and gives an empty result. */
    public Optional<Source> read(Environment environment, Diagnostics diagnostics) throws CommandException {
        try {
            if (file.isEmpty()) {
                return Optional.of(SourceFile.read(name, environment.in()));
            }
            try (InputStream in = Files.newInputStream(file.get())) {
                return Optional.of(SourceFile.read(name, in));
            }
        } catch (SourceFile.NotTextException e) {
            diagnostics.report(
                    e.code(),
                    new Span(e.source(), e.offset(), e.offset()),
                    String.valueOf(e.getMessage()),
                    e.code() == Code.NOT_UTF8
                            ? "save it as UTF-8 text in your editor"
                            : "split it into several sessions");
            return Optional.empty();
        } catch (IOException e) {
            throw CommandException.cannotRead(Path.of(name), e);
        }
    }
}
