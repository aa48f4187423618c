package org.breathcue.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A private PulseAudio server with a null sink for one test. It can be killed, restarted and made to hang. */
public final class SoundServer implements AutoCloseable {
    /** The required programs. */
    public static final List<String> PROGRAMS = List.of("pulseaudio", "pactl", "parec");

    /** The source that records the output of the sink. */
    public static final String MONITOR = "breathcue.monitor";

    private static final int MOST_ATTEMPTS = 100;

    private final Path folder;
    private final Map<String, String> environment;
    private Process process;

    private SoundServer(Path folder, Map<String, String> environment, Process process) {
        this.folder = folder;
        this.environment = environment;
        this.process = process;
    }

    /** Starts a server that keeps its files in an empty folder. */
    public static SoundServer start(Path folder) throws IOException, InterruptedException {
        Path alsa = Files.writeString(folder.resolve("asound.conf"), """
                </usr/share/alsa/alsa.conf>
                pcm.!default { type pulse }
                ctl.!default { type pulse }
                """);
        Path client = Files.writeString(folder.resolve("client.conf"), "autospawn = no\n");
        Map<String, String> environment = Map.of(
                "XDG_RUNTIME_DIR", folder.toString(),
                "XDG_CONFIG_HOME", folder.toString(),
                "PULSE_SERVER", "unix:" + socket(folder),
                "PULSE_COOKIE", folder.resolve("cookie").toString(),
                "PULSE_CLIENTCONFIG", client.toString(),
                "PULSE_LATENCY_MSEC", "200",
                "ALSA_CONFIG_PATH", alsa.toString());
        return new SoundServer(folder, environment, launch(folder, environment));
    }

    /** Returns the environment variables with which a program plays to this server by default. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Kills the server without closing its connections properly. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Restarts the server after a kill. */
    public void restart() throws IOException, InterruptedException {
        Files.deleteIfExists(socket(folder));
        process = launch(folder, environment);
    }

    /** Makes the server hang; its connections stay open. */
    public void hang() throws IOException, InterruptedException {
        Program.text("kill", "-STOP", Long.toString(process.pid()));
    }

    /** Makes a hanging server continue. */
    public void recover() throws IOException, InterruptedException {
        Program.text("kill", "-CONT", Long.toString(process.pid()));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Process launch(Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = RealTimeProcess.builder(
                        "pulseaudio",
                        "-n",
                        "--daemonize=no",
                        "--use-pid-file=no",
                        "--exit-idle-time=-1",
                        "--load=module-null-sink sink_name=breathcue rate=48000 channels=2 norewinds=1",
                        "--load=module-native-protocol-unix socket=" + socket(folder) + " auth-anonymous=1")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pulse.log").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            if (answers(environment)) {
                return process;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroyForcibly();
        throw new IOException("PulseAudio did not start:\n" + Files.readString(folder.resolve("pulse.log")));
    }

    private static boolean answers(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("pactl", "list", "short", "sources").redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process list = builder.start();
        return new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains(MONITOR)
                && list.waitFor() == 0;
    }

    private static Path socket(Path folder) {
        return folder.resolve("pulse.socket");
    }
}
