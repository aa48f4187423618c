package org.breathcue.cli.play;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.cli.console.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the computer from going to sleep during a session, with a tool of the operating system. Prints nothing if that
 * fails. The tool ends on {@link #close}. It also ends if this process is killed, because it reads from a pipe of this
 * process or watches it.
 */
final class KeepAwake implements AutoCloseable {
    /** The environment variable that turns this off with the value {@code no}. */
    private static final String SWITCH = "BREATHCUE_KEEP_AWAKE";

    private static final String WINDOWS = "$f = '[DllImport(\"kernel32.dll\")] public static extern uint"
            + " SetThreadExecutionState(uint flags);';"
            + " (Add-Type -MemberDefinition $f -Name Power -Namespace Breathcue -PassThru)"
            + "::SetThreadExecutionState(2147483649);"
            + " [Console]::In.ReadToEnd()";

    private final Optional<List<String>> command;
    private @Nullable Process tool;
    private boolean closed;

    /** Starts nothing yet; the computer may still sleep. */
    KeepAwake(Environment environment) {
        command = "no".equals(environment.variables().get(SWITCH)) ? Optional.empty() : command();
    }

    /** Keeps the computer awake from now on. Does nothing after {@link #close}, or if the tool is missing or fails. */
    synchronized void begin() {
        if (closed || command.isEmpty()) {
            return;
        }
        try {
            tool = new ProcessBuilder(command.get())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The tool is missing, so the computer may go to sleep during the session.
        }
    }

    /** Allows the computer to sleep again. */
    @Override
    public synchronized void close() {
        closed = true;
        if (tool != null) {
            try {
                tool.getOutputStream().close();
            } catch (IOException e) {
                // The tool has already ended.
            }
            tool.destroy();
            tool = null;
        }
    }

    private static Optional<List<String>> command() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("linux")) {
            return Optional.of(List.of(
                    "systemd-inhibit",
                    "--what=idle:sleep",
                    "--who=Breathcue",
                    "--why=A session is playing",
                    "--mode=block",
                    "cat"));
        }
        if (system.startsWith("mac")) {
            return Optional.of(List.of(
                    "caffeinate",
                    "-i",
                    "-w",
                    String.valueOf(ProcessHandle.current().pid())));
        }
        return system.startsWith("windows")
                ? Optional.of(List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", WINDOWS))
                : Optional.empty();
    }
}
