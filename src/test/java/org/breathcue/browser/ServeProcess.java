package org.breathcue.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.breathcue.support.CompiledProgram;
import org.breathcue.support.RealTimeProcess;

/** {@code breathcue serve} in a process of its own, on a free port of this computer. */
public final class ServeProcess implements AutoCloseable {
    private final Process process;
    private final String url;

    private ServeProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts the server.
     *
     * @param library the folder with {@code scripts/}
     * @param state an empty folder for what it keeps, such as the history
     */
    public static ServeProcess start(Path library, Path state) throws IOException {
        ProcessBuilder builder = RealTimeProcess.builder(
                        CompiledProgram.ofLibrary(library, List.of("-XX:TieredStopAtLevel=1"), "serve", "--port", "0"))
                .directory(library.toFile())
                .redirectError(state.resolve("serve.log").toFile());
        for (String variable : List.of("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")) {
            builder.environment().put(variable, state.resolve(variable).toString());
        }
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String url = out.readLine();
        if (url == null) {
            throw new IOException("the server did not start; see " + state.resolve("serve.log"));
        }
        return new ServeProcess(process, url);
    }

    /** Returns the address of the page, with a slash at its end. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
