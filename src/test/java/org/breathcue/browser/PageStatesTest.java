package org.breathcue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.breathcue.support.Folders;
import org.breathcue.support.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/**
 * Every state of the page in Chromium, with a real server: on a phone and on a desk, light and dark, by keyboard alone. {@code -Dpictures.update=true} takes the pictures of
 * {@code docs/serve}.
 */
@Tag("once")
final class PageStatesTest {
    private static final Path PICTURES = Path.of("docs/serve");
    private static final List<String> SESSIONS = List.of("mid-back-reset", "desk-break", "in-bed");

    private static final List<String> LISTED = List.of("choose", "ready", "playing", "waiting");

    private static final String PATIENT = """
            {
              "title": "At your pace", "voice": "kevin16", "breath": "3:4", "defaults": { "settle": "1 s" },
              "steps": [
                { "name": "Seated fold", "position": "seated", "setup": "Fold forward.", "hold": "until ready, 4 s" },
                { "name": "Rest", "position": "supine", "hold": "40 s" }
              ]
            }
            """;

    private record Screen(int width, int height, String scheme) {
        String name() {
            return (width < 500 ? "phone-" : "desk-") + scheme;
        }
    }

    private static final List<Screen> SCREENS = List.of(
            new Screen(390, 844, "light"),
            new Screen(390, 844, "dark"),
            new Screen(1280, 800, "light"),
            new Screen(1280, 800, "dark"));

    @TempDir
    static Path folder;

    private static ServeProcess server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Browser.PROGRAMS.forEach(Program::require);
        Path scripts = Files.createDirectories(folder.resolve("library/scripts"));
        for (String session : SESSIONS) {
            Files.copy(Path.of("scripts", session + ".json"), scripts.resolve(session + ".json"));
        }
        Files.writeString(scripts.resolve("at-your-pace.json"), PATIENT);
        Folders.copy(Path.of("scripts/stretches"), scripts.resolve("stretches"));
        Folders.copy(Path.of("scripts/schema"), scripts.resolve("schema"));
        Folders.copy(Path.of("audio"), folder.resolve("library/audio"));
        server = ServeProcess.start(folder.resolve("library"), Files.createDirectory(folder.resolve("state")));
        browser = Browser.start(Files.createDirectory(folder.resolve("browser")), Map.of());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static void open(String address) throws InterruptedException {
        browser.driver().get("about:blank");
        browser.driver().get(server.url() + address);
    }

    private static void awaitState(String state) throws InterruptedException {
        browser.await("mat.dataset.state === '" + state + "'");
    }

    private static void press(String selector) {
        browser.run("document.querySelector(arguments[0]).click()", selector);
    }

    private static void begin() throws InterruptedException {
        browser.await("!document.getElementById('begin').disabled");
        browser.element("begin").click();
        browser.await("audio.currentTime > 0.5");
    }

    @Test
    void everyStateIsAccessible() throws Exception {
        PageChecker checker = PageChecker.installed();
        open("");
        browser.await("document.querySelectorAll('#sessions a').length === 4");
        check("choose", checker);
        open("#mid-back-reset");
        browser.await("!document.getElementById('begin').disabled");
        check("ready", checker);
        press("#options-box summary");
        check("options", checker);
        open("#mid-back-reset?length=1");
        browser.await("problem.textContent");
        assertThat(browser.element("picture").isDisplayed()).isFalse();
        assertThat(browser.element("options").isDisplayed()).isTrue();
        check("error", checker);

        open("#at-your-pace");
        begin();
        // Slow enough for all checks.
        browser.run("audio.playbackRate = 0.1");
        awaitState("playing");
        check("playing", checker);
        press("#wait");
        awaitState("waiting");
        check("waiting", checker);
        press("[data-gesture=where]");
        awaitState("telling");
        check("telling", checker);
        browser.run("audio.playbackRate = 4");
        press("#wait");
        awaitState("ready");
        browser.run("audio.playbackRate = 1");
        assertThat(browser.element("now").getText()).isEqualTo("Seated fold");
        check("until-ready", checker);
        press("[data-gesture=end]");
        browser.await("!done.hidden");
        check("done", checker);
    }

    @Test
    void withoutAServerThePageTriesAgain() throws Exception {
        try (ServeProcess other =
                ServeProcess.start(folder.resolve("library"), Files.createDirectory(folder.resolve("other")))) {
            browser.driver().get(other.url() + "#at-your-pace");
            begin();
        }
        // Chromium would play on from what it has in memory.
        browser.run("audio.load = () => {}; Object.defineProperty(audio, 'src', { set() {} })");
        browser.run("audio.dispatchEvent(new Event('error'))");
        awaitState("connecting");
        assertThat(browser.element("state").getText()).startsWith("Connection lost.");
        check("connecting", PageChecker.installed());
    }

    /** Checks what is shown on every screen, and takes pictures of it. */
    private static void check(String state, PageChecker checker) throws IOException {
        for (Screen screen : SCREENS) {
            browser.screen(screen.width(), screen.height(), screen.scheme());
            checker.check(browser, "the state " + state + " on the screen " + screen);
            assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing is wider than the screen %s in the state %s", screen, state)
                    .isEqualTo(true);
            if (Boolean.getBoolean("pictures.update") && hasPicture(state, screen)) {
                Files.createDirectories(PICTURES);
                Files.write(PICTURES.resolve(state + "-" + screen.name() + ".png"), browser.picture());
            }
        }
    }

    @Test
    void everyStateOfTheEditorIsAccessible() throws Exception {
        PageChecker checker = PageChecker.installed();
        browser.screen(1280, 800, "light");
        open("edit/mid-back-reset");
        browser.await("document.getElementById('count').textContent === 'No problems.'");
        browser.await("!document.getElementById('picture').hidden");
        check("editor", checker);

        Files.writeString(folder.resolve("library/scripts/broken.json"), PATIENT.replace("\"title\"", "\"tittle\""));
        open("edit/broken");
        browser.await("document.getElementById('count').textContent.includes('error')");
        check("editor-problems", checker);
        browser.run("document.getElementById('conflict').showModal()");
        check("editor-conflict", checker);
    }

    /** All states are shown on a phone, and some of them in the dark and on a desk. */
    private static boolean hasPicture(String state, Screen screen) {
        // The options are below what a phone shows at once.
        if (state.equals("options") || state.equals("editor-conflict")) {
            return false;
        }
        boolean light = screen.scheme().equals("light");
        return screen.width() < 500 ? light || LISTED.contains(state) : light && state.equals("playing");
    }

    /** Web Vitals calls a sum of up to 0.1 good; here nothing moves at all. */
    @Test
    void nothingMovesWhileThePageLoads() throws Exception {
        for (String address : List.of("", "#mid-back-reset")) {
            for (Screen screen : List.of(SCREENS.get(0), SCREENS.get(2))) {
                browser.screen(screen.width(), screen.height(), screen.scheme());
                open(address);
                browser.await(
                        address.isEmpty()
                                ? "document.querySelectorAll('#sessions a').length === 4"
                                : "!document.getElementById('begin').disabled");
                Object moved = browser.runAsync("const done = arguments[0]; let sum = 0;"
                        + " new PerformanceObserver(list => list.getEntries().forEach(({ value }) => sum += value))"
                        + ".observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 500)");
                assertThat(((Number) moved).doubleValue())
                        .as("layout shift of /%s on the screen %s", address, screen)
                        .isZero();
            }
        }
    }

    private static void key(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** Presses Tab until an element has the focus. */
    private static void tabTo(String selector) {
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(browser.run("return document.activeElement.matches(arguments[0])", selector))) {
                assertThat(browser.run("return document.activeElement.matches(':focus-visible')"))
                        .as("the focus on %s can be seen", selector)
                        .isEqualTo(true);
                return;
            }
            key(Keys.TAB);
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    @Test
    void everythingCanBeDoneByKeyboard() throws Exception {
        browser.screen(1280, 800, "light");
        open("");
        browser.await("document.querySelectorAll('#sessions a').length === 4");
        browser.run("localStorage.clear()");
        tabTo("a[href='#at-your-pace']");
        key(Keys.ENTER);
        browser.await("!document.getElementById('begin').disabled");
        tabTo("#begin");
        key(Keys.SPACE);
        awaitState("playing");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("wait");
        key(Keys.SPACE);
        awaitState("waiting");
        key(Keys.ENTER);
        awaitState("playing");
        key("x");
        awaitState("waiting");
        key("w");
        awaitState("telling");
        key(Keys.ARROW_RIGHT);
        awaitState("playing");
        browser.await("now.textContent === 'Rest'");
        key(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        browser.await("now.textContent === 'Seated fold'");

        tabTo(".keys summary");
        key(Keys.ENTER);
        tabTo("#keys");
        key(Keys.SPACE);
        browser.await("!keys.checked");
        key("x", "q", Keys.ARROW_RIGHT);
        assertThat(browser.run("return mat.dataset.state + ' ' + now.textContent"))
                .as("shortcuts are off")
                .isEqualTo("playing Seated fold");
        key(Keys.SPACE);
        browser.await("keys.checked");
        key("q");
        browser.await("!done.hidden");
        tabTo("#feelings button[value=right]");
        key(Keys.ENTER);
        browser.await("document.activeElement.id === 'leave'");
        key(Keys.ENTER);
        browser.await("!choose.hidden");
        assertThat(browser.errors()).isEmpty();
    }
}
