package org.breathcue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.Breathcue;
import org.breathcue.SessionRequest;
import org.breathcue.site.Site;
import org.breathcue.site.SiteContent;
import org.breathcue.site.SiteSession;
import org.breathcue.support.LocalServer;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A site on a server that knows files only, below a path, in Chromium. */
@Tag("once")
@Timeout(180)
class SiteInBrowserTest {
    private static final String PATH = "/~anna/p/";
    private static final String SESSION = """
            { "title": "Rest", "voice": "kevin16", "steps": [
              { "say": "Rest." }, { "breathe": "5 breaths", "name": "Breath" } ] }
            """;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "mp3", "audio/mpeg");

    @TempDir
    private Path folder;

    @Test
    void isListedAndHeardWithoutANetwork() throws Exception {
        for (String program : Browser.PROGRAMS) {
            Program.require(program);
        }
        write();
        LocalServer server = LocalServer.start();
        try (Browser browser = Browser.start(Files.createDirectory(folder.resolve("browser")), Map.of())) {
            serve(server);
            browser.driver().get(server.url() + PATH);
            browser.await("document.getElementById('offline')?.textContent.startsWith('All sounds are kept')");
            browser.await("navigator.serviceWorker.controller");
            assertThat(browser.driver()
                            .executeCdpCommand("Page.getInstallabilityErrors", Map.of())
                            .get("installabilityErrors"))
                    .isEqualTo(List.of());
            server.close();

            browser.driver().navigate().refresh();
            browser.await("document.querySelectorAll('#sessions a').length === 1");
            browser.driver().get(server.url() + PATH + "#rest");
            browser.await("!document.getElementById('begin').disabled");
            browser.element("begin").click();
            browser.await("audio.currentTime > 1 && !audio.paused");
            browser.run("document.querySelector('[data-gesture=where]').click()");
            browser.await("audio.currentTime > 20 && !audio.paused && !audio.seeking");
            browser.run("document.querySelector('[data-gesture=end]').click()");
            browser.await("!document.getElementById('done').hidden");
            browser.run("document.querySelector('#feelings button').click()");
            browser.await("document.getElementById('recorded').textContent === 'Recorded.'");

            browser.driver().get(server.url() + PATH + "record.html");
            browser.await("document.querySelectorAll('#entries li').length === 1");
            assertThat(browser.errors()).isEmpty();
        } finally {
            server.close();
        }
    }

    private void write() throws Exception {
        Path scripts = Files.createDirectories(folder.resolve("library/scripts"));
        Files.writeString(scripts.resolve("rest.json"), SESSION);
        try (Breathcue library = Breathcue.in(folder.resolve("library"))) {
            SiteContent content = new SiteContent(
                    "For Anna",
                    List.of(SiteSession.of("rest", SessionRequest.named("rest"))),
                    Optional.empty(),
                    Optional.empty(),
                    false);
            assertThat(new Site(session -> library.prepare(session.request()), content, folder.resolve("site"))
                            .write((bytes, all) -> {}))
                    .isPresent();
        }
    }

    private void serve(LocalServer server) throws Exception {
        Path site = folder.resolve("site");
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(file).toString();
                String type = TYPES.getOrDefault(name.replaceFirst(".*\\.", ""), "application/json");
                server.answer(PATH + (name.equals("index.html") ? "" : name), 200, type, Files.readAllBytes(file));
            }
        }
    }
}
