package org.breathcue.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breathcue.compile.expand.Expander;
import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.expand.Session;
import org.breathcue.compile.schedule.MissingSounds;
import org.breathcue.compile.schedule.Scheduler;
import org.breathcue.compile.schedule.SoundLengths;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Script;
import org.breathcue.support.CountedSounds;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.junit.jupiter.api.Test;

/** Which sounds the compiler asks for, and when. */
class CompilerTest {
    private static final String TOLD_HOLD =
            "{ 'name': 'Fold', 'calls': [], 'hold': '20-200 s', 'enter': [{ 'say': 'For {hold}.' }] }";

    @Test
    void asksForTheSoundsOfTheSessionAndReportsNothingUntilThen() {
        String wordy = "{ 'chime': 'bell' }, { 'name': 'Fold', 'calls': [], 'hold': '20 s',"
                + " 'cues': { 'at': '0.5 s left', 'say': 'Twenty characters 20' } }";
        Diagnostics diagnostics = new Diagnostics();
        Compilation<Timeline> attempt = compiler(Planned.steps(wordy).script()).compile(SoundLengths.NONE, diagnostics);
        MissingSounds missing = ((Compilation.NeedsSounds<Timeline>) attempt).sounds();
        assertThat(texts(missing)).contains("Fold", "Twenty characters 20");
        assertThat(missing.chimes()).containsOnlyKeys("bell");
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(attempt.result()).isEmpty();
    }

    /** A hold that is told in words has 181 of them; only those of lengths that are tried are spoken. */
    @Test
    void asksOnlyForTheWordsOfChoicesItTries() {
        Script script = Planned.session("'length': '2 min',", TOLD_HOLD).script();
        Compiler compiler = compiler(script);
        List<MissingSounds> rounds = new ArrayList<>();
        SoundLengths lengths = SoundLengths.NONE;
        Compilation<Timeline> attempt = compiler.compile(lengths, new Diagnostics());
        while (attempt instanceof Compilation.NeedsSounds<Timeline> needs) {
            rounds.add(needs.sounds());
            lengths = CountedSounds.USUAL.measured(lengths, needs.sounds());
            attempt = compiler.compile(lengths, new Diagnostics());
        }
        Timeline timeline = attempt.result().orElseThrow();
        Set<Utterance> measured = lengths.speech().keySet();
        assertThat(rounds).hasSizeBetween(2, 30);
        assertThat(rounds.stream().mapToInt(round -> round.speech().size()).sum())
                .as("nothing is asked for twice")
                .isEqualTo(measured.size());
        assertThat(timeline.events(Event.Speech.class)).allMatch(speech -> measured.contains(speech.utterance()));
    }

    @Test
    void aLengthThatWasNotMeasuredIsNamed() {
        Script script = Planned.steps(TOLD_HOLD).script();
        Session session = Expander.expand(script, Selection.LOWEST, List.of(), 140, new Diagnostics())
                .orElseThrow();
        assertThatThrownBy(() -> Scheduler.length(session, 48_000, SoundLengths.NONE, new Diagnostics()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the utterance \"Fold\" was not measured");
        assertThat(SoundLengths.NONE
                        .with(Map.of(), Map.of("bell", 1))
                        .missing(session)
                        .speech())
                .isEqualTo(session.utterances());
    }

    private static Compiler compiler(Script script) {
        return new Compiler(script, CountedSounds.USUAL.voicing());
    }

    private static List<String> texts(MissingSounds missing) {
        return missing.speech().keySet().stream().map(Utterance::text).toList();
    }
}
