package org.breathcue.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.breathcue.support.Program;

/**
 * A folder with a session, a stretch, pronunciations, sounds and older output files, some of which an attack has changed.
 *
 * @param changed the changes, for the report of a failure
 */
record AttackedFolder(Path folder, List<String> changed) {
    /** The files that commands read. */
    static final List<String> INPUTS = List.of(
            "scripts/day.json",
            "scripts/stretches/bend.json",
            "scripts/pronunciations.json",
            "audio/bell.wav",
            "audio/rain-own.wav",
            "note.txt");

    /** The arguments that name the session whose stretches and sounds are in the folder. */
    static final Set<String> SESSION_NAMES = Set.of("day", "scripts/day.json");

    /** All files that this session reads, with all their names. */
    static final Set<String> ALL_INPUTS = Set.of(
            "scripts/day.json",
            "hard.json",
            "scripts/stretches/bend.json",
            "scripts/pronunciations.json",
            "audio/bell.wav",
            "link.wav",
            "audio/rain-own.wav");

    /** A file that commands write and that was there before. */
    static final String OLD = "old.wav";

    private static final int MOST_HASHED = 1 << 20;

    /** Writes the folder, and changes up to three of its files. */
    static AttackedFolder in(Path folder, Random random) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("scripts/stretches"));
        Files.createDirectories(folder.resolve("audio"));
        Files.createDirectories(folder.resolve("folder"));
        Files.writeString(folder.resolve("scripts/day.json"), """
                { "title": "Day", "sound": { "background": "rain-own" }, "pronounce": { "asana": "ah sa na" }, "steps": [
                  { "chime": "bell" }, { "say": "Hello, sava and asana." },
                  { "stretch": "bend", "hold": "5-9 s" }, { "name": "Rest", "hold": "2 breaths" } ] }
                """);
        Files.writeString(
                folder.resolve("scripts/stretches/bend.json"),
                "{ \"name\": \"Bend\", \"sides\": \"both\", \"setup\": [\"Bend to the {side}.\"], \"hold\": \"5 s\" }\n");
        Files.writeString(folder.resolve("scripts/pronunciations.json"), "{ \"sava\": \"sah va\" }\n");
        Files.copy(Path.of("audio/turn.wav"), folder.resolve("audio/bell.wav"));
        Files.copy(Path.of("audio/turn.wav"), folder.resolve("audio/rain-own.wav"));
        Files.writeString(folder.resolve("note.txt"), Files.readString(folder.resolve("scripts/day.json")));
        Files.writeString(folder.resolve(OLD), "an older file");
        Files.createSymbolicLink(folder.resolve("link.wav"), Path.of("audio/bell.wav"));
        Files.createLink(folder.resolve("hard.json"), folder.resolve("scripts/day.json"));
        Program.text("mkfifo", folder.resolve("pipe.wav").toString());
        List<String> changed = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = INPUTS.get(random.nextInt(INPUTS.size()));
            FileKind kind = AttackedCommand.pick(List.of(FileKind.values()), random);
            if (changed.stream().noneMatch(change -> change.startsWith(name))) {
                kind.apply(folder.resolve(name), random);
                changed.add(name + " " + kind);
            }
        }
        return new AttackedFolder(folder, changed);
    }

    /** Returns what each file in the folder is, by its relative name: its type, and its size and content or target. */
    Map<String, String> snapshot() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                files.put(folder.relativize(file).toString(), description(file));
            }
        }
        return files;
    }

    private static String description(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return "link to " + Files.readSymbolicLink(file);
        }
        if (attributes.isDirectory()) {
            return "folder";
        }
        if (!attributes.isRegularFile()) {
            return "special file";
        }
        String size = attributes.size() + " bytes";
        return attributes.size() > MOST_HASHED || !Files.isReadable(file)
                ? size
                : size + " " + Arrays.hashCode(Files.readAllBytes(file));
    }

    /** Returns whether a file that a successful command wrote is complete. */
    static boolean isComplete(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        return switch (start) {
            // The size in the header counts everything behind it.
            case "RIFF" -> bytes.length == 8 + (littleEndian(bytes, 4) & 0xFFFF_FFFFL);
            // The number of frames is only known, and written, at the end.
            case "fLaC" -> bytes.length > 42 && !Arrays.equals(Arrays.copyOfRange(bytes, 26, 42), new byte[16]);
            // The last page has a flag.
            case "OggS" -> (bytes[lastPage(bytes) + 5] & 4) != 0;
            default -> bytes.length > 0;
        };
    }

    private static int littleEndian(byte[] bytes, int at) {
        return (bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }

    private static int lastPage(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("OggS");
    }
}
