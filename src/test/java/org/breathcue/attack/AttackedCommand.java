package org.breathcue.attack;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A command line, and the file that it writes.
 *
 * @param output the file named by the command, relative to the current folder
 */
record AttackedCommand(List<String> words, Optional<String> output) {
    private static final List<String> SESSIONS = List.of(
            "day", "day", "scripts/day.json", "./note.txt", "hard.json", "-", "scripts/stretches/bend.json", "no");
    private static final List<String> SOUND_FILES = List.of(
            "new.wav",
            "new.flac",
            "new.opus",
            "new.mp3",
            AttackedFolder.OLD,
            "link.wav",
            "audio/bell.wav",
            "folder",
            "nowhere/new.wav",
            "n".repeat(251) + ".wav",
            "/dev/full",
            "/dev/null");
    private static final List<String> PLAN_FILES =
            List.of("new.json", "scripts/day.json", "./note.txt", "hard.json", "folder", "é".repeat(126));
    private static final List<String> CAPTIONS = List.of("new.srt", "note.txt", "hard.json", "new.vtt", "new.txt");

    /** Returns a command that ends by itself. */
    static AttackedCommand finite(Random random) {
        String session = pick(SESSIONS, random);
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                return export(session, random);
            }
            case 3, 4 -> {
                String file = pick(PLAN_FILES, random);
                return of(
                        file,
                        "plan",
                        session,
                        "--format",
                        pick(List.of("json", "text", "svg"), random),
                        "-o",
                        file,
                        "--voice",
                        "counting");
            }
            case 5, 6 -> {
                return new AttackedCommand(
                        List.of("check", session, pick(SESSIONS, random), "--voice", "counting"), Optional.empty());
            }
            case 7 -> {
                return new AttackedCommand(List.of("sessions"), Optional.empty());
            }
            case 8 -> {
                String name = pick(List.of("day", "evening", "../day", "n".repeat(250)), random);
                return of("scripts/" + name + ".json", "new", name, "--stretch", "bend");
            }
            default -> {
                String file = pick(SOUND_FILES, random);
                return of(file, "breathe", "2:3", "--length", "20s", "--background", "rain-own", "-o", file);
            }
        }
    }

    private static AttackedCommand export(String session, Random random) {
        String file = pick(SOUND_FILES, random);
        return random.nextInt(3) == 0
                ? of(file, "export", session, "-o", file, "--captions", pick(CAPTIONS, random), "--voice", "counting")
                : of(file, "export", session, "-o", file, "--voice", "counting");
    }

    private static AttackedCommand of(String output, String... words) {
        return new AttackedCommand(List.of(words), Optional.of(output));
    }

    /** Returns all files that the command may write. */
    List<String> outputs() {
        int captions = words.indexOf("--captions");
        return captions < 0 ? output.stream().toList() : List.of(output.orElseThrow(), words.get(captions + 1));
    }

    /** Returns the files that the command reads if nothing stops it before, by their relative names. */
    Set<String> inputs() {
        if (words.get(0).equals("breathe")) {
            return Set.of("audio/rain-own.wav");
        }
        boolean plays = words.get(0).equals("export") || words.get(0).equals("plan");
        return plays && AttackedFolder.SESSION_NAMES.contains(words.get(1)) ? AttackedFolder.ALL_INPUTS : Set.of();
    }

    static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
