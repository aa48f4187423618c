package org.breathcue.terminal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "the signals have their numbers on Linux")
final class ProcessSignalsTest {
    private static final int FIRST = 1;
    private static final int LAST = 31;

    /** What Linux neither ignores nor uses to stop a process, what cannot be handled, and what Java uses. */
    private static final String OTHERS =
            "HUP INT QUIT ILL BUS FPE KILL SEGV PIPE TERM CHLD CONT STOP TSTP TTIN TTOU URG" + " XFSZ WINCH";

    @Test
    void everySignalThatWouldEndTheProcessIsHandled() throws Exception {
        BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();
        ProcessSignals.onEnd(statuses::add);
        int handled = 0;
        for (int number = FIRST; number <= LAST; number++) {
            String name = Program.text("bash", "-c", "kill -l " + number).strip();
            if (!(" " + OTHERS + " ").contains(" " + name + " ")) {
                send(number);
                assertThat(statuses.poll(30, TimeUnit.SECONDS)).as(name).isEqualTo(128 + number);
                handled++;
            }
        }
        assertThat(handled).isEqualTo(12);
    }

    private static void send(int number) throws Exception {
        Program.text(
                "kill", "-" + number, String.valueOf(ProcessHandle.current().pid()));
    }
}
