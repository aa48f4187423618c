package org.breathcue.terminal.guard;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Restores the terminal if this process is killed or crashes, when no code of Java runs. A small shell process waits
 * until its standard input ends. If that happens before {@link #close}, it restores the settings of the terminal,
 * unless another program has changed them since.
 */
public final class TerminalGuard implements AutoCloseable {
    private static final File TERMINAL = new File("/dev/tty");

    /** The time after which a shell with job control has restored the terminal itself, in seconds. */
    private static final String SHELL_SECONDS = "0.2";

    private static final String AT_ONCE = "0";

    /**
     * Turns wrapping on and clears everything below the cursor, where the lines of the screen are: at once, so that what
     * the shell or another program prints next does not mix with them.
     */
    private static final String CLEARED = "\\033[?7h\\033[J";

    /** Turns the marks around pasted text off. */
    private static final String RESTORED_MODES = "\\033[?2004l";

    /**
     * Standard output is the terminal, and standard error reports to {@link #start}. JLine changes the number of the line
     * discipline, which {@code stty -g} does not include.
     */
    private static final String SCRIPT = """
            trap '' HUP INT QUIT TERM TSTP TTIN TTOU USR1 USR2 ALRM
            exec 3>&1
            before=$(stty -g <&3) && echo ready >&2 || exit
            exec 2>/dev/null
            read -r line || exit
            changed=$(stty -g <&3)
            read -r line && exit
            printf "$3"
            [ "$1" = 0 ] || sleep "$1" || sleep 1
            [ "$(stty -g <&3)" = "$changed" ] || exit
            stty "$before" line 0 <&3 || stty "$before" <&3
            printf "$2"
            """;

    private final Process shell;

    private TerminalGuard(Process shell) {
        this.shell = shell;
    }

    /**
     * Starts to guard the current settings of the terminal that controls this process. Returns empty if there is no
     * such terminal, or no shell.
     *
     * @param job whether a shell with job control started this process, which may restore the terminal itself
     * @param modes whether the modes that the screen uses also have to be restored
     */
    public static Optional<TerminalGuard> start(boolean job, boolean modes) {
        List<String> shell = List.of(
                "sh",
                "-c",
                SCRIPT,
                "sh",
                job ? SHELL_SECONDS : AT_ONCE,
                modes ? RESTORED_MODES : "",
                modes ? CLEARED : "");
        // In a session of its own, it outlives signals to the process group.
        return start(Stream.concat(Stream.of("setsid"), shell.stream()).toList())
                .or(() -> start(shell));
    }

    private static Optional<TerminalGuard> start(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(TERMINAL))
                    .start();
            // Not closed: that would close the process's end as well.
            String told = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))
                    .readLine();
            if ("ready".equals(told)) {
                return Optional.of(new TerminalGuard(process));
            }
            process.destroy();
        } catch (IOException e) {
            // The program is missing, or this process has no terminal.
        }
        return Optional.empty();
    }

    /** Tells the guard that the settings have been changed, so that it knows them again. */
    public void changed() {
        tell("changed");
    }

    /** Ends the guard. The settings must have been restored. Further calls do nothing. */
    @Override
    public void close() {
        tell("restored");
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            // The guard has ended.
        }
    }

    private void tell(String word) {
        try {
            OutputStream out = shell.getOutputStream();
            out.write((word + "\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            // The guard was killed; the terminal is then not restored after a crash.
        }
    }
}
