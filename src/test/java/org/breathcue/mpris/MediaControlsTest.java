package org.breathcue.mpris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status.State;
import org.breathcue.support.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The player on buses of its own: those that work, hang, break and lie. */
@Timeout(120)
class MediaControlsTest {
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties.";
    private static final String PLAYER = "string:" + PlayerControls.NAME;
    private static final Thread.UncaughtExceptionHandler USUAL = Thread.getDefaultUncaughtExceptionHandler();

    @TempDir
    private Path folder;

    private final BlockingQueue<Gesture> gestures = new LinkedBlockingQueue<>();
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private final List<MediaControls> begun = new ArrayList<>();

    @AfterEach
    void reset() {
        begun.forEach(MediaControls::close);
        Thread.setDefaultUncaughtExceptionHandler(USUAL);
    }

    @Test
    void everyMethodIsAGesture() throws Exception {
        try (SessionBus bus = bus()) {
            begin(bus.environment(Map.of()));
            for (String key : List.of("Next", "Previous", "Pause", "PlayPause", "Play", "Stop")) {
                bus.press(key);
            }
            bus.call(bus.player(), PROPERTIES + "Set", PLAYER, "string:Volume", "variant:double:0.7");
            assertThat(List.of(
                            gestures.take(),
                            gestures.take(),
                            gestures.take(),
                            gestures.take(),
                            gestures.take(),
                            gestures.take(),
                            gestures.take()))
                    .containsExactly(
                            Gesture.NEXT,
                            Gesture.BACK,
                            Gesture.PAUSE,
                            Gesture.WAIT,
                            Gesture.CONTINUE,
                            Gesture.END,
                            Gesture.SOFTER);
        }
    }

    @Test
    void whatCannotBeDoneDoesNothing() throws Exception {
        try (SessionBus bus = bus()) {
            begin(bus.environment(Map.of()));
            String player = bus.player();
            bus.call(player, PlayerControls.NAME + ".Seek", "int64:1000000");
            bus.call(player, PlayerControls.NAME + ".SetPosition", "objpath:/org/breathcue/session", "int64:1");
            bus.call(player, PlayerControls.NAME + ".OpenUri", "string:file:///etc/passwd");
            bus.call(player, MediaPlayer.NAME + ".Raise");
            bus.call(player, MediaPlayer.NAME + ".Quit");
            assertThatThrownBy(() -> bus.call(player, PROPERTIES + "Set", PLAYER, "string:Rate", "variant:double:2"))
                    .hasMessageContaining("Rate cannot be changed");
            assertThatThrownBy(
                            () -> bus.call(player, PROPERTIES + "Set", PLAYER, "string:Volume", "variant:string:loud"))
                    .hasMessageContaining("Volume must be a double");
            assertThatThrownBy(() -> bus.call(player, PROPERTIES + "Get", PLAYER, "string:Shuffle"))
                    .hasMessageContaining("there is no property Shuffle");
            assertThatThrownBy(() -> bus.call(player, PROPERTIES + "GetAll", "string:org.mpris.MediaPlayer3"))
                    .hasMessageContaining("there is no interface");
            assertThat(gestures).isEmpty();
        }
    }

    @Test
    void theIntrospectionDescribesBothInterfaces() throws Exception {
        try (SessionBus bus = bus()) {
            begin(bus.environment(Map.of()));
            assertThat(bus.call(bus.player(), "org.freedesktop.DBus.Introspectable.Introspect"))
                    .contains(
                            "<interface name=\"org.mpris.MediaPlayer2\">",
                            "<interface name=\"org.mpris.MediaPlayer2.Player\">",
                            "<method name=\"PlayPause\" >",
                            "<property name=\"Metadata\" type=\"a{sv}\" access=\"read\" />",
                            "<property name=\"SupportedMimeTypes\" type=\"as\" access=\"read\" />",
                            "<property name=\"Position\" type=\"x\" access=\"read\" />",
                            "<signal name=\"Seeked\">");
        }
    }

    /** In containers, processes can have the same number. */
    @Test
    void aNameThatIsTakenGetsANumber() throws Exception {
        String name = "org.mpris.MediaPlayer2.breathcue.instance"
                + ProcessHandle.current().pid();
        try (SessionBus bus = bus()) {
            begin(bus.environment(Map.of()));
            assertThat(bus.player()).isEqualTo(name);
            begin(bus.environment(Map.of()));
            while (bus.players().size() < 2) {
                pause();
            }
            assertThat(bus.players()).containsExactlyInAnyOrder(name, name + "_2");
        }
    }

    @Test
    void atItsEndItLeavesTheBus() throws Exception {
        try (SessionBus bus = bus()) {
            MediaControls controls = begin(bus.environment(Map.of()));
            bus.player();
            controls.close();
            while (!bus.players().isEmpty()) {
                pause();
            }
            awaitNoThreads();
        }
    }

    @Test
    void whenTheBusIsKilledNothingRemains() throws Exception {
        record();
        try (SessionBus bus = bus()) {
            begin(bus.environment(Map.of()));
            bus.player();
            bus.kill();
            awaitNoThreads();
        }
        assertThat(gestures).isEmpty();
        assertThat(uncaught).isEmpty();
    }

    @Test
    void aBusThatNeverAnswersIsGivenUp() throws Exception {
        try (ServerSocketChannel server = server()) {
            MediaControls controls = begin(address());
            try (SocketChannel client = server.accept()) {
                assertThat(client.isConnected()).isTrue();
                controls.close();
                awaitNoThreads();
            }
        }
    }

    @Test
    void aBusThatDoesNotAnswerAfterTheGreetingIsGivenUp() throws Exception {
        try (ServerSocketChannel server = server()) {
            MediaControls controls = begin(address());
            try (SocketChannel client = greeted(server)) {
                assertThat(client.isConnected()).isTrue();
                // The first call gets no answer.
                controls.close();
                awaitNoThreads();
            }
        }
    }

    /** Given up by itself, not because the session ends. */
    @Test
    void aBusThatNeverAnswersIsGivenUpAfterAWhile() throws Exception {
        try (ServerSocketChannel server = server()) {
            begin(address(), 200);
            try (SocketChannel client = server.accept()) {
                assertThat(client.isConnected()).isTrue();
                awaitNoThreads();
            }
        }
    }

    @Test
    void aBusThatSendsNonsenseDisturbsNobody() throws Exception {
        record();
        for (String nonsense :
                List.of("\u0000".repeat(64), "l\u0002\u0001\u0001" + "\u00ff".repeat(60), "no message\r\n")) {
            try (ServerSocketChannel server = server()) {
                MediaControls controls = begin(address());
                try (SocketChannel client = greeted(server)) {
                    client.write(ByteBuffer.wrap(nonsense.getBytes(StandardCharsets.ISO_8859_1)));
                }
                controls.close();
                awaitNoThreads();
            }
            Files.delete(folder.resolve("bus"));
        }
        assertThat(uncaught).isEmpty();
        assertThat(gestures).isEmpty();
    }

    @Test
    void withoutABusNoThreadIsStarted() {
        begin(Map.of());
        assertThat(threads()).isEmpty();
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        try (ServerSocketChannel server = server()) {
            assertThat(server.isOpen()).isTrue();
            Map<String, String> off = Map.of(
                    "DBUS_SESSION_BUS_ADDRESS",
                    address().get("DBUS_SESSION_BUS_ADDRESS"),
                    "BREATHCUE_MEDIA_KEYS",
                    "no");
            begin(off);
            assertThat(threads()).isEmpty();
        }
    }

    private static SessionBus bus() throws Exception {
        SessionBus.PROGRAMS.forEach(Program::require);
        return SessionBus.start();
    }

    private MediaControls begin(Map<String, String> environment) {
        return begin(environment, 60_000);
    }

    private MediaControls begin(Map<String, String> environment, long mostMillisToConnect) {
        MediaControls controls = new MediaControls(
                Evening.TIMELINE,
                () -> Evening.status(State.PLAYING, 1000),
                gestures::add,
                environment,
                mostMillisToConnect);
        begun.add(controls);
        controls.begin();
        return controls;
    }

    private Map<String, String> address() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("bus"));
    }

    private ServerSocketChannel server() throws Exception {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(folder.resolve("bus")));
    }

    /** Accepts a client and authenticates it, as the specification describes. */
    private static SocketChannel greeted(ServerSocketChannel server) throws Exception {
        SocketChannel client = server.accept();
        answer(client, "AUTH\r\n", "REJECTED EXTERNAL\r\n");
        answer(client, "AUTH EXTERNAL", "OK 0123456789abcdef0123456789abcdef\r\n");
        answer(client, "BEGIN", "");
        return client;
    }

    private static void answer(SocketChannel client, String expected, String answer) throws Exception {
        StringBuilder said = new StringBuilder();
        while (said.indexOf(expected) < 0) {
            said.append(read(client));
        }
        client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String read(SocketChannel client) throws Exception {
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        assertThat(client.read(buffer)).isPositive();
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
    }

    /** A thread that ends by an exception would end the program. */
    private void record() {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
    }

    private static void awaitNoThreads() throws Exception {
        while (!threads().isEmpty()) {
            pause();
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null
                        && thread.getThreadGroup().getName().equals("media-controls"))
                .map(Thread::getName)
                .toList();
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(20);
    }
}
