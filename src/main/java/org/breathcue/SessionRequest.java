package org.breathcue;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Guide;
import org.breathcue.script.dose.DoseSetting;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Sound;
import org.breathcue.voice.Delivery;

/**
 * A script and the wishes of the listener. Immutable: every {@code with} method returns a new request.
 *
 * <pre>{@code
 * SessionRequest request = SessionRequest.named("mid-back-reset")
 *         .withLength(Duration.ofMinutes(12))
 *         .withGuide(Guide.QUIET);
 * }</pre>
 *
 * @param script the source of the script
 * @param wishes the wishes of the listener, which override the script
 * @param doses the doses that the listener sets, which override the script
 * @param outputs the files that the session will be written to
 */
public record SessionRequest(
        ScriptSource script, ListenerWishes wishes, List<DoseSetting> doses, List<OutputFile> outputs) {
    public SessionRequest {
        doses = List.copyOf(doses);
        outputs = List.copyOf(outputs);
    }

    /** A request for a session that is not written to a file that is known yet. */
    public SessionRequest(ScriptSource script, ListenerWishes wishes) {
        this(script, wishes, List.of(), List.of());
    }

    /** Returns a request for a session by its name in {@code scripts/} or by a path. */
    public static SessionRequest named(String name) {
        return of(new ScriptSource.Named(name));
    }

    /** Returns a request for a session in a file. */
    public static SessionRequest file(Path file) {
        return of(new ScriptSource.Named(file.toAbsolutePath().toString()));
    }

    /**
     * Returns a request for a session in memory, which uses only the stretches and sounds of the library.
     *
     * @param name the name in messages, such as {@code evening.json}
     */
    public static SessionRequest text(String name, String json) {
        return of(new ScriptSource.Text(name, json, Optional.empty()));
    }

    /** Returns a request for a session that is read from a stream once. The stream is not closed. */
    public static SessionRequest stream(String name, InputStream in) {
        return of(new ScriptSource.Stream(name, in));
    }

    /** Returns a request for a breathing exercise; see {@link ScriptSource.Breathing}. */
    public static SessionRequest breathing(String ratio) {
        return of(new ScriptSource.Breathing(ratio));
    }

    /** Returns a request without wishes. */
    public static SessionRequest of(ScriptSource script) {
        return new SessionRequest(script, ListenerWishes.NONE);
    }

    /** Returns a request with an exact length, from 1 second to 6 hours. */
    public SessionRequest withLength(Duration length) {
        return with(wishes.withLength(length.toNanos() / 1e9));
    }

    /** Returns a request with the length that the doses take, each range at its low end, whatever length the script states. */
    public SessionRequest withFreeLength() {
        return with(wishes.withFreeLength());
    }

    /** Returns a request with a pace in breaths per minute. */
    public SessionRequest withPace(double breathsPerMinute) {
        return with(wishes.withPace(breathsPerMinute));
    }

    /** Returns a request that says how many words to speak when lines are repeated. */
    public SessionRequest withGuide(Guide guide) {
        return with(wishes.withGuide(guide));
    }

    /** Returns a request that uses a variation of every stretch that has it. */
    public SessionRequest withVariation(String name) {
        return with(wishes.withVariation(name));
    }

    /** Returns a request with the side to start with, left or right. */
    public SessionRequest withFirst(Side side) {
        return with(wishes.withFirst(side));
    }

    /** Returns a request with a voice, given by its name. */
    public SessionRequest withVoice(String name) {
        return with(wishes.withVoice(name));
    }

    /** Returns a request that says how the voice delivers its words. */
    public SessionRequest withDelivery(Delivery delivery) {
        return with(wishes.withDelivery(delivery));
    }

    /** Returns a request with a sound of the breath. */
    public SessionRequest withBreath(Sound.Breath breath) {
        return with(wishes.withBreath(breath));
    }

    /** Returns a request with a level of breath and background. */
    public SessionRequest withLevel(Sound.Level level) {
        return with(wishes.withLevel(level));
    }

    /**
     * Returns a request with a background: {@code rain}, {@code waves}, {@code off}, the name of a sound file in
     * {@code audio/}, or the path of a sound file.
     */
    public SessionRequest withBackground(String name) {
        return withBackground(name, "background");
    }

    /**
     * Returns a request with a background.
     *
     * @param origin the source of the name in messages, such as {@code --background}
     */
    public SessionRequest withBackground(String name, String origin) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wanted = Sound.Background.WORDS.contains(lower) ? lower : name;
        Span span = new Span(new Source(origin, name), 0, name.length());
        return with(wishes.withBackground(new Sound.Background(span, wanted)));
    }

    /** Returns a request without chimes. The session takes the same time. */
    public SessionRequest withoutChimes() {
        return with(wishes.withoutChimes());
    }

    /**
     * Returns a request that sets one dose. It overrides what the script says; of two settings for the same dose, the later
     * one counts.
     *
     * @param target the name of a stretch and the key, such as {@code bridge.sets}, or {@code cobra#2.hold} for the second
     *     cobra of the session
     * @param value the value as in a script, without its quotes, such as {@code 20 s}
     */
    public SessionRequest withDose(String target, String value) {
        return withDose(DoseSetting.of("dose", target + "=" + value));
    }

    /** Returns a request that sets one dose. */
    public SessionRequest withDose(DoseSetting dose) {
        return withDoses(Stream.concat(doses.stream(), Stream.of(dose)).toList());
    }

    /** Returns a request that sets these doses and no others. */
    public SessionRequest withDoses(List<DoseSetting> all) {
        return new SessionRequest(script, wishes, all, outputs);
    }

    /**
     * Returns a request that names the files that will be written. It is refused, before anything is spoken, if one of
     * them is a file that the session is made of, or if two of them are one file. An export checks this in any case.
     */
    public SessionRequest withOutputs(List<OutputFile> files) {
        return new SessionRequest(script, wishes, doses, files);
    }

    /** Returns the request with other wishes. */
    public SessionRequest with(ListenerWishes others) {
        return new SessionRequest(script, others, doses, outputs);
    }
}
