package org.breathcue.mpris;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message bus of its own, on which a program offers its player to the media keys of a desktop (MPRIS). */
public final class SessionBus implements AutoCloseable {
    /** The required programs. */
    public static final List<String> PROGRAMS = List.of("dbus-daemon", "dbus-send");

    private static final Pattern PLAYER = Pattern.compile("\"(org\\.mpris\\.MediaPlayer2\\.[^\"]+)\"");
    private static final String OBJECT = "/org/mpris/MediaPlayer2";
    private static final String INTERFACE = "org.mpris.MediaPlayer2.Player";
    private static final int MOST_ATTEMPTS = 600;

    private final Process daemon;
    private final String address;

    private SessionBus(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    /** Starts a bus. */
    public static SessionBus start() throws IOException {
        Process daemon = new ProcessBuilder(
                        "dbus-daemon",
                        "--session",
                        "--nofork",
                        "--print-address=1",
                        // A file, because Java cannot connect to an abstract socket.
                        "--address=unix:dir=" + System.getProperty("java.io.tmpdir"))
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
    public Map<String, String> environment(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.put("DBUS_SESSION_BUS_ADDRESS", address);
        return all;
    }

    /** Presses a media key: Play, Pause, PlayPause, Next, Previous or Stop. */
    public void press(String key) throws IOException, InterruptedException {
        call(player(), INTERFACE + "." + key);
    }

    /** Calls a method of a player, and returns the printed answer. */
    public String call(String player, String method, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("--dest=" + player, OBJECT, method));
        words.addAll(List.of(arguments));
        return send(words);
    }

    /** Returns the name of the first player on the bus, once there is one. */
    public String player() throws IOException, InterruptedException {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            List<String> players = players();
            if (!players.isEmpty()) {
                return players.get(0);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no player is offered to media keys");
    }

    /** Returns the names of all players on the bus. */
    public List<String> players() throws IOException, InterruptedException {
        Matcher names =
                PLAYER.matcher(send(List.of("--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.ListNames")));
        return names.results().map(name -> name.group(1)).toList();
    }

    private String send(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("dbus-send", "--session", "--print-reply"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", address);
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + answer);
        }
        return answer;
    }

    /** Kills the bus without closing its connections properly. */
    public void kill() throws InterruptedException {
        daemon.destroyForcibly();
        daemon.waitFor();
    }

    /** Ends the bus. */
    @Override
    public void close() {
        daemon.destroy();
    }
}
