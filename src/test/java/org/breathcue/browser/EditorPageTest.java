package org.breathcue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    @TempDir
    Path folder;

    @Test
    void aScriptIsMendedHeardAndSaved() throws IOException, InterruptedException {
        Browser.PROGRAMS.forEach(Program::require);
        Path file = Files.createDirectories(folder.resolve("library/scripts")).resolve("rest.json");
        Files.writeString(file, SCRIPT);
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
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static void type(Browser browser, CharSequence... keys) {
        browser.run("document.getElementById('editor').shadowRoot.querySelector('.cm-content').focus()");
        new Actions(browser.driver()).sendKeys(keys).perform();
    }
}
