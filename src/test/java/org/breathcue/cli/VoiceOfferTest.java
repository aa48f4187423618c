package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.voices.VoiceOffer;
import org.breathcue.support.FakeTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceOfferTest {
    @TempDir
    private Path folder;

    private String offered(String input, boolean terminal, boolean asks) {
        StringWriter err = new StringWriter();
        Map<String, String> variables = Map.of(
                "XDG_DATA_HOME", folder.resolve("data").toString(),
                "XDG_STATE_HOME", folder.resolve("state").toString());
        Environment environment = new Environment(
                folder,
                folder,
                variables,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(new StringWriter()),
                OutputStream.nullOutputStream(),
                new PrintWriter(err));
        new VoiceOffer(terminal ? new FakeTerminal(80).in(environment) : environment, asks).makeOnce();
        return err.toString();
    }

    @Test
    void isToldOnceWhereNobodyCanAnswer() {
        assertThat(offered("", false, true)).containsOnlyOnce("breathcue voices install heart");
        assertThat(offered("", false, true)).isEmpty();
    }

    @Test
    void isToldWhereNothingMayBeAsked() {
        assertThat(offered("yes\n", true, false))
                .contains("breathcue voices install heart")
                .doesNotContain("?");
    }

    @Test
    void isAskedOnceOnATerminal() {
        assertThat(offered("maybe\nno\n", true, true))
                .contains("heart (22 MB, Apache-2.0)")
                .contains("Please answer yes or no.");
        assertThat(offered("yes\n", true, true)).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void noAnswerIsNo() {
        assertThat(offered("", true, true)).contains("[no]");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** Uses a folder that cannot be written, so that the installation fails before the download. */
    @Test
    void theSessionGoesOnWhenInstallingFails() throws Exception {
        Files.writeString(folder.resolve("data"), "");

        assertThat(offered("yes\n", true, true)).contains("cannot write");
    }
}
