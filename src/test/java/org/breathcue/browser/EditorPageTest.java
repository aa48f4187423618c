package org.breathcue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.breathcue.support.Folders;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The script editor in Chromium: a script is written wrongly, mended, heard, saved, and saved again after somebody else has. */
@Tag("once")
final class EditorPageTest {
    private static final String SCRIPT = """
            {
              "title": "Rest", "voice": "kevin16",
              "steps": [
                { /* 🍃 */ "say": "Rest well." },
                { "breathe": "4 breaths", "name": "Breath" }
              ]
            }
            """;

    private static final String PATIENT = """
            {
              "title": "At your pace", "voice": "kevin16", "sound": { "chimes": false },
              "steps": [
                { "name": "Sit", "hold": "until ready, 4 s" },
                { "name": "Rest", "hold": "20 s" }
              ]
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aScriptIsMendedHeardAndSaved() throws IOException, InterruptedException {
        Browser.PROGRAMS.forEach(Program::require);
        Path file = Files.createDirectories(folder.resolve("library/scripts")).resolve("rest.json");
        Files.writeString(file, SCRIPT);
        Folders.copy(Path.of("audio"), folder.resolve("library/audio"));
        try (ServeProcess server =
                        ServeProcess.start(folder.resolve("library"), Files.createDirectory(folder.resolve("state")));
                Browser browser = Browser.start(Files.createDirectory(folder.resolve("browser")), Map.of())) {
            browser.driver().get(server.url() + "edit/rest");
            browser.await("document.getElementById('count').textContent === 'No problems.'");

            // A key behind a character of two UTF-16 units.
            type(browser, Keys.chord(Keys.CONTROL, Keys.HOME), Keys.DOWN, Keys.DOWN, Keys.DOWN, Keys.END);
            type(browser, Keys.LEFT, Keys.LEFT, ", \"saz\": 1", Keys.ESCAPE);
            browser.await("document.getElementById('count').textContent.startsWith('1 error')");
            String problem = browser.element("problems").getText();
            assertThat(problem).contains("line 4", "saz", "^^^^^").contains("Hint: ");
            assertThat(browser.run("return document.getElementById('editor').shadowRoot"
                            + ".querySelector('.cm-lintRange-error').textContent"))
                    .isEqualTo("\"saz\"");

            type(browser, Keys.BACK_SPACE.toString().repeat(", \"saz\": 1".length()));
            browser.await("document.getElementById('count').textContent === 'No problems.'");
            type(browser, Keys.DOWN, Keys.END, "  ");
            browser.await("document.getElementById('here').textContent.startsWith('At the cursor: Breath')");
            browser.element("hear").click();
            browser.await("document.getElementById('hear').textContent === 'Stop'");
            assertThat((Number) browser.run("return document.getElementById('audio').currentTime"))
                    .satisfies(seconds -> assertThat(seconds.doubleValue()).isPositive());
            browser.element("hear").click();

            browser.element("save").click();
            browser.await("document.getElementById('saving').textContent.startsWith('Saved')");
            String mine = Files.readString(file);
            assertThat(mine).isNotEqualTo(SCRIPT).contains("🍃");

            Files.writeString(file, SCRIPT);
            type(browser, "  ");
            browser.element("save").click();
            browser.await("document.getElementById('conflict').open");
            assertThat(Files.readString(file)).isEqualTo(SCRIPT);
            browser.element("overwrite").click();
            browser.await("document.getElementById('saving').textContent.startsWith('Saved')");
            assertThat(Files.readString(file)).isNotEqualTo(SCRIPT);
            aSessionThatWaitsIsNotPlayedOn(browser, server);
            aProblemInAStretchLeadsThere(browser, server);
            assertThat(browser.errors()).isEmpty();
        }
    }

    private void aSessionThatWaitsIsNotPlayedOn(Browser browser, ServeProcess server)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("library/scripts/patient.json"), PATIENT);
        browser.driver().get(server.url() + "edit/patient");
        browser.await("document.getElementById('here').textContent");
        browser.run(
                "document.getElementById('audio').playbackRate = document.getElementById('audio').defaultPlaybackRate = 4");
        browser.element("hear").click();
        browser.await("document.getElementById('saving').textContent.startsWith('Here the session waits')");
        assertThat(browser.element("hear").getText()).isEqualTo("Hear from here");
        assertThat((Boolean) browser.run("return document.getElementById('audio').paused"))
                .isTrue();
    }

    private void aProblemInAStretchLeadsThere(Browser browser, ServeProcess server)
            throws IOException, InterruptedException {
        Path stretch = Files.createDirectories(folder.resolve("library/scripts/stretches"))
                .resolve("fold.json");
        Files.writeString(stretch, "{\n  \"name\": \"Fold\",\n  \"hold\": \"twenty\"\n}\n");
        Files.writeString(
                folder.resolve("library/scripts/folds.json"),
                PATIENT.replace("{ \"name\": \"Rest\", \"hold\": \"20 s\" }", "{ \"stretch\": \"fold\" }"));
        browser.driver().get(server.url() + "edit/folds");
        browser.await("document.querySelector('#problems a')");
        assertThat(browser.element("problems").getText()).contains("stretches/fold.json, line 3");
        browser.run("document.querySelector('#problems a').click()");
        browser.await("document.getElementById('heading')?.textContent === 'Stretch: fold'");
        browser.await("document.getElementById('count').textContent.startsWith('1 error')");
        type(browser, Keys.END, Keys.BACK_SPACE.toString().repeat("\"twenty\"".length()), "\"20 s\"", Keys.ESCAPE);
        browser.await("document.getElementById('count').textContent === 'No problems.'");
        browser.element("save").click();
        browser.await("document.getElementById('saving').textContent === 'Saved as scripts/stretches/fold.json.'");
        assertThat(Files.readString(stretch)).contains("\"hold\": \"20 s\"");
    }

    private static void type(Browser browser, CharSequence... keys) {
        browser.run("document.getElementById('editor').shadowRoot.querySelector('.cm-content').focus()");
        new Actions(browser.driver()).sendKeys(keys).perform();
    }
}
