package org.breathcue.cli.play;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.cli.console.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the machine from falling asleep over a session, as well as its own tool can, and silently. The tool ends when it is closed, and
 * by itself when this process dies, however that happens: it reads from a pipe that ends with us, or watches our process.
 */
final class KeepAwake implements AutoCloseable {
    /** Set to {@code no}, it lets the machine sleep. */
    private static final String SWITCH = "BREATHCUE_KEEP_AWAKE";

    private static final String WINDOWS = "$f = '[DllImport(\"kernel32.dll\")] public static extern uint"
            + " SetThreadExecutionState(uint flags);';"
            + " (Add-Type -MemberDefinition $f -Name Power -Namespace Breathcue -PassThru)"
            + "::SetThreadExecutionState(2147483649);"
            + " [Console]::In.ReadToEnd()";

    private final Optional<List<String>> command;
    private @Nullable Process tool;
    private boolean closed;

    /** Prepares it; the machine may still sleep. */
    KeepAwake(Environment environment) {
        command = "no".equals(environment.variables().get(SWITCH)) ? Optional.empty() : command();
    }

    /** From now on it stays awake, unless it has been closed, or the tool is missing or fails. */
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
            // No such tool here: whoever practises will find the machine asleep, as with any other program.
        }
    }

    /** The machine may sleep again. */
    @Override
    public synchronized void close() {
        closed = true;
        if (tool != null) {
            try {
                tool.getOutputStream().close();
            } catch (IOException e) {
                // It has ended before.
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
