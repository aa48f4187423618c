package org.breathcue.compile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.compile.adapt.ScriptAdapter;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Script;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.support.CountedSounds;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/**
 * A few steps, compiled with a voice that takes 50 ms a character, and what they come to. Scripts are written with single
 * quotes; events read {@code "20 Halfway."}, in seconds to five decimals, so that a single frame shows.
 */
public final class Planned {
    public static final int RATE = CountedSounds.USUAL.frameRate();

    private static final FolderLibrary NO_LIBRARY = new FolderLibrary(List.of(), Path.of(""));

    private final String json;
    private final ListenerWishes wishes;
    private final CountedSounds voice;

    private Planned(String json, ListenerWishes wishes, CountedSounds voice) {
        this.json = json;
        this.wishes = wishes;
        this.voice = voice;
    }

    /** A session of these steps and nothing else. */
    public static Planned steps(String steps) {
        return session("", steps);
    }

    /** A session with other keys, each followed by a comma. */
    public static Planned session(String keys, String steps) {
        String json = "{ 'title': 'Test', " + keys + " 'steps': [" + steps + "] }";
        return new Planned(json.replace('\'', '"'), ListenerWishes.NONE, CountedSounds.USUAL);
    }

    Planned with(ListenerWishes asked) {
        return new Planned(json, asked, voice);
    }

    /** With a voice that takes so many frames for each character. */
    public Planned spokenWith(int framesPerCharacter) {
        return new Planned(json, wishes, new CountedSounds(RATE, framesPerCharacter));
    }

    public Script script() {
        Diagnostics diagnostics = new Diagnostics();
        return script(diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }

    private Optional<Script> script(Diagnostics diagnostics) {
        return ScriptReader.read(new Source("script.json", json), NO_LIBRARY, diagnostics)
                .flatMap(script -> ScriptAdapter.adapt(script, wishes, diagnostics));
    }

    public Timeline timeline() {
        Diagnostics diagnostics = new Diagnostics();
        return compile(script(), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }

    LengthRange lengths() {
        Compiler compiler = compiler(script());
        return voice.complete(sounds -> compiler.lengths(sounds, new Diagnostics()))
                .orElseThrow();
    }

    /** What the compiler tells, as {@code "BC0301 these words …"}. */
    public List<String> told() {
        Diagnostics diagnostics = new Diagnostics();
        script(diagnostics).ifPresent(script -> compile(script, diagnostics));
        return diagnostics.sorted().stream()
                .map(told -> told.code().id() + " " + told.message())
                .toList();
    }

    private Optional<Timeline> compile(Script script, Diagnostics diagnostics) {
        Compiler compiler = compiler(script);
        return voice.complete(sounds -> compiler.compile(sounds, diagnostics));
    }

    private Compiler compiler(Script script) {
        return new Compiler(script, voice.voicing());
    }

    /** All words, in order. */
    public List<String> said() {
        return timeline().events(Event.Speech.class).stream()
                .map(Event.Speech::text)
                .toList();
    }

    /** What is said and rung in the first dose, from its start. */
    public List<String> inDose() {
        return inDose(1);
    }

    /** What is said and rung in one of the doses, counted from 1. */
    public List<String> inDose(int number) {
        Event.Dose dose = timeline().events(Event.Dose.class).get(number - 1);
        return sounding()
                .filter(event -> dose.startFrame() <= event.startFrame() && event.startFrame() < dose.endFrame())
                .map(event -> line(event, dose.startFrame()))
                .toList();
    }

    /** Words, chimes, breaths and doses from the beginning of the session to its end. */
    List<String> outline() {
        return timeline().events().stream()
                .filter(event -> !(event instanceof Event.Mark))
                .map(event -> line(event, 0))
                .toList();
    }

    /** The outline from the first of these words on, where its times begin. */
    List<String> outlineFrom(String words) {
        Timeline timeline = timeline();
        long from = timeline.events(Event.Speech.class).stream()
                .filter(speech -> speech.text().equals(words))
                .findFirst()
                .orElseThrow()
                .startFrame();
        return timeline.events().stream()
                .filter(event -> !(event instanceof Event.Mark) && event.startFrame() >= from)
                .map(event -> line(event, from))
                .toList();
    }

    /** How long each breath phase lasts, inside doses and outside. */
    public List<String> breaths() {
        return timeline().events(Event.Breath.class).stream()
                .map(breath -> breath.phase().key() + " " + seconds(breath.lengthFrames()))
                .toList();
    }

    /** The seconds between each dose and the next. */
    List<String> gaps() {
        List<Event.Dose> doses = timeline().events(Event.Dose.class);
        List<String> gaps = new ArrayList<>();
        for (int i = 1; i < doses.size(); i++) {
            gaps.add(seconds(doses.get(i).startFrame() - doses.get(i - 1).endFrame()));
        }
        return gaps;
    }

    private Stream<Event> sounding() {
        return timeline().events().stream()
                .filter(event -> event instanceof Event.Speech || event instanceof Event.Chime);
    }

    private static String line(Event event, long from) {
        return seconds(event.startFrame() - from) + " " + what(event);
    }

    private static String what(Event event) {
        return event.match(
                mark -> "(" + mark.name() + ")",
                speech -> speech.text(),
                breath -> breath.phase().key(),
                dose -> "(dose of " + seconds(dose.lengthFrames()) + ")",
                chime -> "(" + chime.sound() + ")",
                wait -> "(wait)");
    }

    static String seconds(long frames) {
        BigDecimal seconds = BigDecimal.valueOf(frames)
                .divide(BigDecimal.valueOf(RATE), 5, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return seconds.toPlainString();
    }
}
