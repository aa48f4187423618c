package org.breathcue.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.cli.Run;
import org.breathcue.support.InstalledProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class ServeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void printsTheAddressOfThePageAndServesItUntilItIsStopped() throws Exception {
        InstalledProgram program = InstalledProgram.in(folder);
        List<String> command = new ArrayList<>(program.java());
        command.addAll(List.of("serve", "--port", "0", "--open"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().putAll(program.variables());
        Path tools = Files.createDirectories(folder.resolve("bin"));
        Path browser = tools.resolve("xdg-open");
        Files.writeString(browser, "#!/bin/sh\necho \"$1\" >\"$0.opened\"; exit 3\n");
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        builder.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        Process server = builder.start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            String url = out.readLine();
            assertThat(url).matches("http://127\\.0\\.0\\.1:\\d+/");

            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<title>Breathcue</title>");
            assertThat(server.isAlive()).isTrue();
            Path said = folder.resolve("err.txt");
            while (!Files.readString(said).contains("open the address yourself")) {
                Thread.sleep(20);
            }
            assertThat(Files.readString(Path.of(browser + ".opened"))).isEqualTo(url + "\n");
            assertThat(Files.readAllLines(said))
                    .containsExactly(
                            "Open this address in a browser. Ctrl-C stops the server.",
                            "the browser cannot be opened (xdg-open failed); open the address yourself");
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recordsWhatIsPlayedUnlessItIsTurnedOff(boolean records) throws Exception {
        InstalledProgram program = InstalledProgram.in(folder);
        List<String> command = new ArrayList<>(program.java());
        command.addAll(List.of("serve", "--port", "0"));
        if (!records) {
            command.add("--no-history");
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().putAll(program.variables());
        Process server = builder.start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            URI list = URI.create(out.readLine() + "sessions.json");

            HttpResponse<String> sessions = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(sessions.body()).contains("\"history\":" + records);
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor()).isNotZero();
    }

    @Test
    void aPortThatIsInUseIsToldInOneLine() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            Run run = Run.in(folder, folder, "serve", "--port", port);

            assertThat(run.status()).isEqualTo(4);
            assertThat(run.err()).contains("port " + port + " cannot be used").contains("--port");
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    @Test
    void anAddressOfAnotherComputerIsAUsageError() {
        Run run = Run.in(folder, folder, "serve", "--lan", "198.51.100.7");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--lan: 198.51.100.7 is not an IPv4 address of this computer");
    }

    @Test
    void aNumberThatIsNoPortIsAUsageError() {
        Run run = Run.in(folder, folder, "serve", "--port", "70000");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--port must be from 0 to 65535, found 70000");
    }
}
