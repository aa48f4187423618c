package org.breathcue.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens if an answer fails. */
class AnswersTest {
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream err = System.err;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer http;

    @BeforeEach
    void start() throws IOException {
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
        threads.shutdownNow();
        System.setErr(err);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private HttpResponse<String> ask(Answers.Route route) throws IOException, InterruptedException {
        http.createContext("/a", new Answers(route, failures::add));
        URI address = URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/a?t=secret");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void assertHidden(HttpResponse<String> reply, String told) {
        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.body()).isEqualTo("this cannot be answered; see the terminal of the server\n");
        assertThat(reply.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(failures).singleElement().asString().startsWith(told).doesNotContain("\n", "secret");
    }

    @Test
    void aDefectIsOneLineForTheOwnerAndOneSentenceForTheClient() throws Exception {
        HttpResponse<String> reply = ask(exchange -> {
            throw new IllegalStateException(new IllegalArgumentException("no such frame\nin this session"));
        });

        assertHidden(reply, "a request for /a failed: IllegalArgumentException, no such frame (AnswersTest.java:");
    }

    @Test
    void anErrorOfJavaIsOneToo() throws Exception {
        HttpResponse<String> reply = ask(exchange -> {
            throw new NoClassDefFoundError("Gone");
        });

        assertHidden(reply, "a request for /a failed: NoClassDefFoundError, Gone");
    }

    @Test
    void soIsAFileThatCannotBeRead() throws Exception {
        HttpResponse<String> reply = ask(exchange -> {
            throw new IOException("disk");
        });

        assertHidden(reply, "a request for /a failed: IOException, disk");
    }

    @Test
    void anAnswerThatHasBegunIsCutOff() {
        assertThatThrownBy(() -> ask(exchange -> exchange.answer(new Content("a/b", "1", 9, (from, to, out) -> {
                    out.write(1);
                    throw new IllegalStateException("late");
                }))))
                .isInstanceOf(IOException.class);

        // A client of a later Java asks once more.
        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(
                        failure -> assertThat(failure).startsWith("a request for /a failed: IllegalStateException"));
    }

    @Test
    void aClientThatHasGoneIsNoFailure() {
        assertThatThrownBy(() -> ask(exchange -> exchange.answer(new Content("a/b", "1", 9, (from, to, out) -> {
                    throw new IOException("Broken pipe");
                }))))
                .isInstanceOf(IOException.class);

        assertThat(failures).isEmpty();
    }
}
