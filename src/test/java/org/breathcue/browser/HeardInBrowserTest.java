package org.breathcue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.mpris.SessionBus;
import org.breathcue.support.Folders;
import org.breathcue.support.MonitorRecording;
import org.breathcue.support.Program;
import org.breathcue.support.SoundServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays a session on the page of a real server in Chromium, with buttons and media keys, and listens to what comes out. */
@Tag("device")
@Tag("once")
final class HeardInBrowserTest {
    /** Rain under all of the session makes each of its frames audible. */
    private static final String SCRIPT = """
            {
              "title": "Aloud", "voice": "kevin16", "breath": "2:2", "sound": { "background": "rain", "level": "loud" },
              "defaults": { "settle": "1 s" },
              "steps": [
                { "name": "Twist", "setup": { "say": "Sit tall.", "for": "1 s" }, "sides": "both", "switch": "1 s",
                  "enter": { "on": "exhale", "say": "Turn to the {side}." }, "hold": "24 s" },
                { "name": "Fold", "setup": { "say": "Fold forward.", "for": "1 s" }, "hold": "until ready, 5 s" },
                { "name": "Rest", "hold": "20 s" }
              ]
            }
            """;

    private static final int RATE = 48_000;

    /** The player seeks a little early, so that nothing that is owed is lost. */
    private static final int MOST_EARLY = RATE * 40 / 1000;

    private static final int MOST_LATE = RATE * 5 / 1000;
    /** What begins so much earlier or later was not begun there: the sound server ran empty. */
    private static final int STOP = RATE / 10;

    private static final int MOST_ATTEMPTS = 3;
    private static final String NOT_HEARD = "not heard: ";
    private static final int WAIT_SECONDS = 20;
    private static final int MOST_SECONDS = 15;

    @TempDir
    private Path folder;

    /**
     * What has to be heard.
     *
     * @param from the first frame of the file
     * @param atLeastTo the frame up to which it is heard at least
     * @param afterSeconds the silence before it, at least
     */
    private record Heard(String what, long from, long atLeastTo, int afterSeconds) {}

    private final List<Heard> expected = new ArrayList<>();

    @Test
    void whatIsHeardAfterAGestureIsWhatTheTableSays() throws Exception {
        Stream.of(SoundServer.PROGRAMS, Browser.PROGRAMS, SessionBus.PROGRAMS)
                .flatMap(List::stream)
                .forEach(Program::require);
        Path scripts = Files.createDirectories(folder.resolve("library/scripts"));
        Files.writeString(scripts.resolve("aloud.json"), SCRIPT);
        Folders.copy(Path.of("audio"), folder.resolve("library/audio"));
        String wrong = wrong(1);
        // A busy machine lets the sound server run empty. What is heard from a wrong place fails at once.
        for (int attempt = 2; attempt <= MOST_ATTEMPTS && wrong.startsWith(NOT_HEARD); attempt++) {
            wrong = wrong(attempt);
        }
        assertThat(wrong).isEmpty();
    }

    /** Plays and records, and returns what was first heard in a wrong place or not at all; nothing if all is right. */
    private String wrong(int attempt) throws Exception {
        Path files = Files.createDirectories(folder.resolve("attempt" + attempt));
        expected.clear();
        try (SoundServer sound = SoundServer.start(Files.createDirectory(files.resolve("sound")));
                SessionBus bus = SessionBus.start();
                ServeProcess server =
                        ServeProcess.start(folder.resolve("library"), Files.createDirectory(files.resolve("state")));
                Browser browser = Browser.start(
                        Files.createDirectory(files.resolve("browser")), bus.environment(sound.environment()));
                MonitorRecording recorder =
                        MonitorRecording.start(SoundServer.MONITOR, files.resolve("heard.raw"), sound.environment())) {
            PlayedPage page = new PlayedPage(browser, server, "aloud");
            withButtons(page);
            withMediaKeys(page, bus);
            float[] recording = recorder.stop();
            assertThat(browser.errors()).isEmpty();
            return wrong(new HeardFile(recording, page.file()));
        }
    }

    private void expect(String what, long from) {
        expected.add(new Heard(what, from, from, 0));
    }

    private void withButtons(PlayedPage page) throws Exception {
        page.choose();
        page.press("#begin");
        expect("begin", 0);
        page.awaitFrame(page.start("hold", 0) + 5 * RATE);
        long waited = page.gesture("wait");
        page.awaitState("waiting");
        PlayedPage.sleep(WAIT_SECONDS);
        page.gesture("wait");
        assertThat(page.toldText(page.table(waited, "whereLong"))).isEqualTo("Left side, twist, 20 seconds left.");
        long told = page.told(page.table(waited, "whereLong"));
        expected.add(new Heard("told", told, told + 2 * RATE, WAIT_SECONDS - 1));
        expected.add(new Heard("lead", page.table(waited, "leadFrom"), page.table(waited, "leadTo"), 0));
        expect("owed breath", page.table(waited, "then"));
        page.awaitFrame(page.table(waited, "then") + 2 * RATE);

        expect("next", page.table(page.gesture("next"), "next"));
        PlayedPage.sleep(3.6);
        expect("back", page.table(page.gesture("back"), "back"));
        PlayedPage.sleep(1.2);
        expect("back again", page.table(page.gesture("back"), "backAgain"));
        PlayedPage.sleep(1.2);
        expect("skip", page.table(page.gesture("skip"), "skip"));
        PlayedPage.sleep(1.2);
        expect("next", page.table(page.gesture("next"), "next"));
        page.awaitFrame(page.start("hold", 2) + RATE);
        long asked = page.gesture("where");
        expect("where", page.told(page.table(asked, "where")));
        expect("owed after where", page.table(asked, "owed"));
        page.awaitState("ready");
        PlayedPage.sleep(1);
        page.gesture("wait");
        expect("ready", page.start("wait", 0));
        PlayedPage.sleep(2);
        page.gesture("end");
        expect("chime", page.chime());
        page.awaitState("over");
    }

    private void withMediaKeys(PlayedPage page, SessionBus bus) throws Exception {
        page.choose();
        page.press("#begin");
        expect("begin again", 0);
        page.awaitFrame(page.start("hold", 0) + 5 * RATE);
        long waited = page.frame();
        bus.press("Pause");
        page.awaitState("waiting");
        PlayedPage.sleep(1.5);
        bus.press("PlayPause");
        page.awaitState("playing");
        expect("owed after a media key", page.table(waited, "owed"));
        PlayedPage.sleep(1.5);
        long before = page.frame();
        bus.press("Next");
        expect("next by a media key", page.table(before, "next"));
        PlayedPage.sleep(3.3);
        before = page.frame();
        bus.press("Previous");
        expect("previous by a media key", page.table(before, "back"));
        PlayedPage.sleep(1.5);
        bus.press("Stop");
        expect("chime by a media key", page.chime());
        page.awaitState("over");
    }

    private String wrong(HeardFile file) {
        int end = 0;
        for (Heard next : expected) {
            Optional<HeardFile.Part> found = file.find(next.from(), end, next.afterSeconds() + MOST_SECONDS);
            while (found.isPresent() && found.get().from() < next.from() - STOP) {
                // It was played before the gesture, and the sound had stopped in between.
                end = found.get().end();
                found = file.find(next.from(), end, next.afterSeconds() + MOST_SECONDS);
            }
            if (found.isEmpty()) {
                return NOT_HEARD + next;
            }
            HeardFile.Part part = found.get();
            long late = part.from() - next.from();
            if (late > STOP) {
                return NOT_HEARD + "the beginning of " + next;
            }
            if (late < -MOST_EARLY || late > MOST_LATE) {
                return late + " frames late: " + next;
            }
            if (next.afterSeconds() > 0 && part.at() - end < next.afterSeconds() * RATE) {
                return "too soon: " + next;
            }
            end = part.end();
            if (part.to() < next.atLeastTo()) {
                // The rest of it is heard a little later if the sound stopped.
                Optional<HeardFile.Part> rest = file.find(next.atLeastTo() - RATE / 2, end, 3);
                if (rest.isEmpty()) {
                    return NOT_HEARD + "the end of " + next;
                }
                end = rest.get().end();
            }
        }
        return "";
    }
}
