package org.breathcue.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class ShellTextTest {
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX shell")
    void aShellReadsExactlyTheWords() throws Exception {
        List<String> words = List.of(
                "plain-1.json",
                "two words",
                "it's",
                "\"$HOME\"",
                "`ls`",
                "a\\b",
                "",
                "~",
                "*",
                "#x",
                "a;b&c|d",
                "cobra.hold=20 s");

        String read = Program.text("sh", "-c", "printf '<%s>' " + ShellText.of(words));

        assertThat(read).isEqualTo("<" + String.join("><", words) + ">");
    }

    @Test
    void plainWordsAreNotQuoted() {
        assertThat(ShellText.of(List.of("breathcue", "play", "mid-back-reset", "--set", "cobra.hold=20 s")))
                .isEqualTo("breathcue play mid-back-reset --set 'cobra.hold=20 s'");
    }
}
