package org.breathcue.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the terminal is ours now: a process in the background that changes it would be stopped. */
final class ForegroundCheck {
    private static final Path SELF = Path.of("/proc/self/stat");
    private static final int GROUP = 2;
    private static final int FOREGROUND_GROUP = 5;

    private ForegroundCheck() {}

    static boolean isOurs() {
        try {
            return Files.isReadable(SELF) ? isOurs(Files.readString(SELF)) : askedPs();
        } catch (IOException e) {
            return true;
        }
    }

    /** @param stat the line of {@code /proc/PID/stat} */
    static boolean isOurs(String stat) {
        // Behind the program's name in brackets, which may hold anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1);
        return fields[GROUP].equals(fields[FOREGROUND_GROUP]);
    }

    /** Where there is no {@code /proc}. */
    private static boolean askedPs() throws IOException {
        Process ps = new ProcessBuilder(
                        "ps",
                        "-o",
                        "stat=",
                        "-p",
                        String.valueOf(ProcessHandle.current().pid()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String state = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return state.isEmpty() || state.contains("+");
    }
}
