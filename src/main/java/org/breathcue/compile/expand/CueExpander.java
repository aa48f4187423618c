package org.breathcue.compile.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Guide;
import org.breathcue.script.HoldCue;
import org.breathcue.script.HoldMoment;
import org.breathcue.script.Line;
import org.breathcue.script.TextTemplate;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.voice.Utterance;

/** Prepares the words of cues, and leaves out those that lie beyond what was chosen of a hold. */
final class CueExpander {
    private final SessionBuilder draft;
    private final BreathRatio breath;
    private final Guide guide;

    CueExpander(SessionBuilder draft, BreathRatio breath, Guide guide) {
        this.draft = draft;
        this.breath = breath;
        this.guide = guide;
    }

    /** The breath of a hold must have the phases that its cues start with. */
    void check(List<HoldCue> cues) {
        cues.forEach(cue -> cue.on()
                .filter(phase -> breath.seconds(phase) == 0)
                .ifPresent(phase -> lacking(cue.span(), "use \"on\": \"inhale\" or \"exhale\"", draft.diagnostics())));
    }

    /**
     * The cues of one hold.
     *
     * @param amount what the script prescribes
     * @param value what of it was chosen
     * @param breaths how many breaths fill it; 0 for none
     */
    List<DoseCue> cues(List<HoldCue> cues, Amount amount, double value, int breaths, PlaceholderFiller words) {
        List<DoseCue> held = new ArrayList<>();
        for (HoldCue cue : cues) {
            List<HoldMoment> moments = cue.moment().occurrences(amount.inBreaths(), value, breath.cycle()).stream()
                    .filter(moment -> isBreath(moment, breaths))
                    .toList();
            for (HoldMoment moment : moments) {
                held.add(new DoseCue(
                        cue.span(),
                        cue.line().map(line -> words(line, words)),
                        Optional.empty(),
                        cue.chime(),
                        moment,
                        cue.on(),
                        cue.line()
                                .flatMap(Line::time)
                                .map(time -> draft.choices().value(time.amount()))
                                .orElse(0.0),
                        cue.moment().every(breath.cycle())));
            }
        }
        return held;
    }

    private CueWords words(Line line, PlaceholderFiller filler) {
        Function<TextTemplate, Utterance> said = wording -> draft.utterance(wording, filler);
        return switch (guide) {
            case FULL -> CueWords.always(said.apply(line.say()));
            case FADING -> CueWords.of(said.apply(line.say()), line.shortSay().map(said));
            case QUIET -> CueWords.always(said.apply(line.shortSay().orElse(line.say())));
        };
    }

    /** Whether a moment is no breath that comes after the last. Where there are no breaths, it is an error later. */
    private static boolean isBreath(HoldMoment moment, int breaths) {
        return breaths == 0 || moment.kind() != HoldMoment.Kind.BREATH || moment.value() <= breaths;
    }

    /** A line cannot start with a phase that the breath does not have, unless the line gives its length. */
    static void checkPhase(Line line, BreathRatio breath, String cure, Diagnostics diagnostics) {
        Optional<BreathPhase> lacking =
                line.time().isPresent() ? Optional.empty() : line.on().filter(phase -> breath.seconds(phase) == 0);
        lacking.ifPresent(phase -> lacking(line.span(), cure, diagnostics));
    }

    private static void lacking(Span span, String cure, Diagnostics diagnostics) {
        diagnostics.report(
                Code.BREATH_LACKS_PHASE,
                span,
                "this line starts with a held breath, but the breath has no such phase",
                cure + ", or a breath with holds, such as \"4:2:6:2\"");
    }
}
