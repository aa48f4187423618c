package org.breathcue.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message bus of its own, on which a browser offers its player to the media keys of a desktop (MPRIS). */
final class SessionBus implements AutoCloseable {
    /** The required programs. */
    static final List<String> PROGRAMS = List.of("dbus-daemon", "dbus-send");

    private static final Pattern PLAYER = Pattern.compile("\"(org\\.mpris\\.MediaPlayer2\\.[^\"]+)\"");
    private static final String OBJECT = "/org/mpris/MediaPlayer2";
    private static final String INTERFACE = "org.mpris.MediaPlayer2.Player";
    private static final int MOST_ATTEMPTS = 100;

    private final Process daemon;
    private final String address;

    private SessionBus(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    static SessionBus start() throws IOException {
        Process daemon = new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address=1")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String address =
                new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (address == null) {
            throw new IOException("dbus-daemon did not start");
        }
        return new SessionBus(daemon, address);
    }

    /** Returns variables with which a program also uses this bus. */
    Map<String, String> environment(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.put("DBUS_SESSION_BUS_ADDRESS", address);
        return all;
    }

    /** Presses a media key: Play, Pause, PlayPause, Next, Previous or Stop. */
    void press(String key) throws IOException, InterruptedException {
        send("--dest=" + player(), OBJECT, INTERFACE + "." + key);
    }

    private String player() throws IOException, InterruptedException {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Matcher name = PLAYER.matcher(send("--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.ListNames"));
            if (name.find()) {
                return name.group(1);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the browser offers no player to media keys");
    }

    private String send(String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("dbus-send", "--session", "--print-reply"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", address);
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + answer);
        }
        return answer;
    }

    @Override
    public void close() {
        daemon.destroyForcibly();
    }
}
