package org.breathcue.cli.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.breathcue.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class SiteCommandTest {
    @TempDir
    private Path folder;

    private Run site(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "site";
        all[1] = "-o";
        all[2] = "out";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Run.in(folder, folder, all);
    }

    @Test
    void writesSessionsAndSaysWhatItWrote() throws Exception {
        Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(
                folder.resolve("scripts/rest.json"),
                "{ \"title\": \"Rest\", \"voice\": \"kevin16\", \"steps\": [ { \"say\": \"Rest.\" } ] }");
        Files.writeString(
                folder.resolve("scripts/for Anna.json"),
                "{ \"title\": \"Anna\", \"voice\": \"kevin16\","
                        + " \"steps\": [ { \"name\": \"Cat\", \"stretch\": \"cat-cow\", \"times\": 5 } ] }");

        Run run = site("rest", "scripts/for Anna.json", "--title", "For Anna", "--set", "cat-cow.times=1");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).matches("(?s)out: 2 sessions, \\d+ MB\nCopy the folder to any web server with https.*");
        assertThat(folder.resolve("out/s/rest")).isDirectoryContaining("glob:**/plan-*.json");
        assertThat(folder.resolve("out/s/for-Anna")).isDirectoryContaining("glob:**/sheet-*.html");
        assertThat(Files.readString(folder.resolve("out/manifest.webmanifest"))).contains("\"For Anna\"");

        Run again = site("rest", "--quiet");

        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).isEmpty();
        assertThat(folder.resolve("out/s/for-Anna")).doesNotExist();
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(site("no-such-session").err()).contains("no-such-session");
        assertThat(site("desk-break", "scripts/desk-break.json").err())
                .isEqualTo("breathcue: two sessions would be called desk-break on the page; leave one of them out\n");
        assertThat(site("desk-break", "--start", "2026-11-02").err())
                .isEqualTo("breathcue: --start is for a programme; add --programme NAME\n");
        assertThat(site("--programme", "desk-breaks", "--start", "tomorrow").err())
                .isEqualTo("breathcue: --start must be a date such as 2026-11-02, found tomorrow\n");
        assertThat(site("cobra", "desk-break", "--set", "bridge.sets=2").err())
                .contains("bridge.sets=2")
                .contains("The session cobra cannot be prepared:");
        assertThat(folder.resolve("out")).doesNotExist();

        Files.writeString(folder.resolve("out"), "mine");

        Run run = site("cobra");

        assertThat(run.status()).isEqualTo(4);
        assertThat(run.err()).startsWith("breathcue: cannot write " + folder.resolve("out") + ": this is no folder");
    }
}
