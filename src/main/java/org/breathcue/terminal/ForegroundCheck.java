package org.breathcue.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether this process is in the foreground of its terminal. The system stops a background process that reads
 * keys or changes the terminal.
 */
final class ForegroundCheck {
    private static final Path SELF = Path.of("/proc/self/stat");
    private static final int GROUP = 2;
    private static final int SESSION = 3;
    private static final int FOREGROUND_GROUP = 5;

    private ForegroundCheck() {}

    /** Returns whether the process is in the foreground; true if this is unknown. */
    static boolean isOurs() {
        try {
            return Files.isReadable(SELF) ? isOurs(Files.readString(SELF)) : askedPs();
        } catch (IOException e) {
            return true;
        }
    }

    /** @param stat the content of {@code /proc/PID/stat} */
    static boolean isOurs(String stat) {
        String[] fields = fields(stat);
        return fields[GROUP].equals(fields[FOREGROUND_GROUP]);
    }

    /**
     * Returns whether a shell with job control started this process: it leads a process group, but no session. True if
     * this is unknown.
     */
    static boolean isJob() {
        try {
            return isJob(Files.readString(SELF));
        } catch (IOException e) {
            return true;
        }
    }

    /** @param stat the content of {@code /proc/PID/stat} */
    static boolean isJob(String stat) {
        String pid = stat.substring(0, stat.indexOf(' '));
        String[] fields = fields(stat);
        return pid.equals(fields[GROUP]) && !pid.equals(fields[SESSION]);
    }

    /** Returns the fields after the name of the program, which is in parentheses and may contain any character. */
    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1);
    }

    /** Runs {@code ps}, for systems without {@code /proc}. */
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
