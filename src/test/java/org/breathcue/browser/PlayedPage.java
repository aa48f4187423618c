package org.breathcue.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One session on the page, and its plan. Frames are those of the sound file. */
final class PlayedPage {
    private static final List<String> COLUMNS = List.of(
            "from",
            "owed",
            "where",
            "whereLong",
            "leadFrom",
            "leadTo",
            "then",
            "wordsFrom",
            "wordsTo",
            "next",
            "back",
            "backAgain",
            "skip",
            "ready",
            "setup");
    private static final int HERE = -1;

    private final Browser browser;
    private final ServeProcess server;
    private final String session;
    private final JsonNode plan;

    PlayedPage(Browser browser, ServeProcess server, String session) throws IOException {
        this.browser = browser;
        this.server = server;
        this.session = session;
        try (InputStream in = stream("plan.json")) {
            this.plan = new JsonMapper().readTree(in);
        }
    }

    private InputStream stream(String file) throws IOException {
        return URI.create(server.url() + "s/" + session + "/" + file).toURL().openStream();
    }

    /** Returns the samples of the left channel of the whole sound file, −1 to 1. */
    float[] file() throws IOException {
        byte[] wav;
        try (InputStream in = stream("audio.wav")) {
            wav = in.readAllBytes();
        }
        int header = wav.length
                - Math.toIntExact(4 * plan.required("stream").required("frames").asLong());
        float[] left = new float[(wav.length - header) / 4];
        for (int i = 0; i < left.length; i++) {
            int at = header + 4 * i;
            left[i] = (short) ((wav[at] & 0xff) | wav[at + 1] << 8) / 32768f;
        }
        return left;
    }

    /** Chooses the session, and waits until it can begin. */
    void choose() throws InterruptedException {
        browser.driver().get(server.url());
        browser.await("document.querySelector('a[href=\"#" + session + "\"]')");
        browser.run("document.querySelector('a[href=\"#" + session + "\"]').click()");
        browser.await("!begin.disabled");
        // Where the sound is when something is pressed.
        browser.run("window.pressed = [];" + "addEventListener('click', () => pressed.push(audio.currentTime), true)");
    }

    /** Presses a button and returns the frame at which the sound was. */
    long press(String selector) {
        browser.driver()
                .findElement(org.openqa.selenium.By.cssSelector(selector))
                .click();
        return Math.round(((Number) browser.run("return pressed.at(-1)")).doubleValue() * frameRate());
    }

    long gesture(String name) {
        return press(name.equals("wait") ? "#wait" : "[data-gesture=" + name + "]");
    }

    String state() {
        return String.valueOf(browser.run("return mat.hidden ? 'over' : mat.dataset.state"));
    }

    void awaitState(String state) throws InterruptedException {
        browser.await("the state is " + state, () -> state().equals(state));
    }

    long frame() {
        return Math.round(((Number) browser.run("return audio.currentTime")).doubleValue() * frameRate());
    }

    /** Waits until the sound is between a frame and a second later. */
    void awaitFrame(long frame) throws InterruptedException {
        browser.await("frame " + frame + " is played", () -> {
            long at = frame();
            return at >= frame && at < frame + frameRate();
        });
    }

    static void sleep(double seconds) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(Math.round(1000 * seconds));
    }

    int frameRate() {
        return plan.required("frameRate").asInt();
    }

    /** Returns a number in the row of the table that holds for a frame; the frame itself for {@code HERE}. */
    long table(long frame, String column) {
        JsonNode row = plan.at("/stream/gestures/0");
        for (JsonNode next : plan.at("/stream/gestures")) {
            if (next.get(0).asLong() <= frame) {
                row = next;
            }
        }
        long answer = row.get(COLUMNS.indexOf(column)).asLong();
        return answer == HERE ? frame : answer;
    }

    /** Returns the first frame of the closing chime in the file. */
    long chime() {
        return plan.at("/stream/chime/from").asLong();
    }

    /** Returns the first frame of a sentence that is told. */
    long told(long number) {
        return plan.at("/stream/told/" + number + "/from").asLong();
    }

    String toldText(long number) {
        return plan.at("/stream/told/" + number + "/text").asText();
    }

    /** Returns the start of the n-th event of a kind, counted from 0. */
    long start(String kind, int n) {
        int seen = 0;
        for (JsonNode event : plan.required("events")) {
            if (event.required("kind").asText().equals(kind) && seen++ == n) {
                return event.required("startFrame").asLong();
            }
        }
        throw new IllegalArgumentException("there are only " + seen + " events of the kind " + kind);
    }
}
