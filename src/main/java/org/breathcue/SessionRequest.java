package org.breathcue;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Guide;
import org.breathcue.script.Sound;
import org.breathcue.timeline.Side;

/**
 * A script, and what its listener asks for. Immutable: every {@code with} method returns a new request.
 *
 * <pre>{@code
 * SessionRequest request = SessionRequest.named("mid-back-reset")
 *         .withLength(Duration.ofMinutes(12))
 *         .withGuide(Guide.QUIET);
 * }</pre>
 *
 * @param script where the script comes from
 * @param wishes what replaces the script's own choices
 */
public record SessionRequest(ScriptSource script, ListenerWishes wishes) {
    /** A session by its name in {@code scripts/}, or by a path. */
    public static SessionRequest named(String name) {
        return of(new ScriptSource.Named(name));
    }

    /** A session in a file. */
    public static SessionRequest file(Path file) {
        return of(new ScriptSource.Named(file.toAbsolutePath().toString()));
    }

    /**
     * A session in memory, which uses the stretches and sounds of the library only.
     *
     * @param name the name in messages, such as {@code evening.json}
     */
    public static SessionRequest text(String name, String json) {
        return of(new ScriptSource.Text(name, json, Optional.empty()));
    }

    /** A session that is read from a stream, once; the stream is not closed. */
    public static SessionRequest stream(String name, InputStream in) {
        return of(new ScriptSource.Stream(name, in));
    }

    /** A session of breathing alone; see {@link ScriptSource.Breathing}. */
    public static SessionRequest breathing(String ratio) {
        return of(new ScriptSource.Breathing(ratio));
    }

    /** A request without wishes. */
    public static SessionRequest of(ScriptSource script) {
        return new SessionRequest(script, ListenerWishes.NONE);
    }

    /** Asks for an exact length, from 1 second to 6 hours. */
    public SessionRequest withLength(Duration length) {
        return with(wishes.withLength(length.toNanos() / 1e9));
    }

    /** Asks for a pace in breaths a minute. */
    public SessionRequest withPace(double breathsPerMinute) {
        return with(wishes.withPace(breathsPerMinute));
    }

    /** Asks how often words are repeated. */
    public SessionRequest withGuide(Guide guide) {
        return with(wishes.withGuide(guide));
    }

    /** Asks for a variation of every stretch that has it. */
    public SessionRequest withVariation(String name) {
        return with(wishes.withVariation(name));
    }

    /** Asks for the side that begins, left or right. */
    public SessionRequest withFirst(Side side) {
        return with(wishes.withFirst(side));
    }

    /** Asks for a voice by its name. */
    public SessionRequest withVoice(String name) {
        return with(wishes.withVoice(name));
    }

    /** Asks for the sound of the breath. */
    public SessionRequest withBreath(Sound.Breath breath) {
        return with(wishes.withBreath(breath));
    }

    /** Asks for the level of breath and background. */
    public SessionRequest withLevel(Sound.Level level) {
        return with(wishes.withLevel(level));
    }

    /** Asks for a background: {@code rain}, {@code waves}, {@code off}, or the name of a WAV file in {@code audio/}. */
    public SessionRequest withBackground(String name) {
        return withBackground(name, "background");
    }

    /**
     * Asks for a background.
     *
     * @param origin where the name was given, for messages, such as {@code --background}
     */
    public SessionRequest withBackground(String name, String origin) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wanted = Sound.Background.WORDS.contains(lower) ? lower : name;
        Span span = new Span(new Source(origin, name), 0, name.length());
        return with(wishes.withBackground(new Sound.Background(span, wanted)));
    }

    /** Returns the request with other wishes. */
    public SessionRequest with(ListenerWishes others) {
        return new SessionRequest(script, others);
    }
}
