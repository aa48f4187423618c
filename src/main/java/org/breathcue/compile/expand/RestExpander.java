package org.breathcue.compile.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.script.Guide;
import org.breathcue.script.Line;
import org.breathcue.script.Rest;
import org.breathcue.voice.Utterance;

/** Adds the rests and pauses of one step or one repeat, and decides what is heard in them. */
final class RestExpander {
    private final SessionBuilder draft;
    private final Span source;
    private final BreathRatio breath;
    private final Guide guide;
    private final PlaceholderFiller words;

    /**
     * Creates an expander.
     *
     * @param source what the calls belong to in the script
     * @param breath of rests that are counted in breaths
     * @param words fills the placeholders; what it is about may change from one rest to the next
     */
    RestExpander(SessionBuilder draft, Span source, BreathRatio breath, Guide guide, PlaceholderFiller words) {
        this.draft = draft;
        this.source = source;
        this.breath = breath;
        this.guide = guide;
        this.words = words;
    }

    /**
     * Adds a rest.
     *
     * @param inherited the calls of the stretch or the session, which a rest may replace
     * @param next the name of the stretch that follows, if it is called
     * @param set the call that tells which set follows
     */
    void rest(Rest rest, Calls inherited, Optional<String> next, Optional<String> set) {
        Calls calls = rest.calls().orElse(inherited);
        add("rest", rest, true, calls, next, calls.contains(Call.SET) ? set : Optional.empty());
    }

    /** Adds a pause, which makes only the calls that it lists, and that of the stretch that follows. */
    void pause(Rest pause, Optional<String> next) {
        add("pause", pause, false, pause.calls().orElse(Calls.NONE), next, Optional.empty());
    }

    private void add(
            String noun, Rest rest, boolean breathed, Calls calls, Optional<String> next, Optional<String> set) {
        Amount amount = rest.amount();
        Optional<String> announced = calls.contains(Call.REST) && rest.lines().isEmpty()
                ? Optional.of(announcement(amount))
                : Optional.empty();
        Interlude heard = new Interlude(
                noun,
                lines(rest.lines()),
                new CueExpander(draft, breath, guide).cues(rest.cues(), amount, longest(amount), 0, words),
                calls,
                announced.map(draft::utterance),
                next.map(draft::utterance),
                set.map(draft::utterance),
                amount.untilReady());
        draft.rest(amount, source, breath, breathed, heard);
    }

    private static String announcement(Amount amount) {
        return amount.isExact() ? EnginePhrases.rest(amount.inBreaths(), amount.low()) : EnginePhrases.rest();
    }

    /** Returns how long a rest may become: a range of seconds is decided when everything else has its length. */
    private double longest(Amount amount) {
        return amount.inBreaths() ? draft.choices().value(amount) : amount.high();
    }

    private List<Interlude.Words> lines(List<Line> lines) {
        List<Interlude.Words> said = new ArrayList<>();
        for (Line line : lines) {
            Utterance utterance = draft.hearings().words(line, guide, wording -> draft.utterance(wording, words));
            double seconds = line.time().map(time -> time.amount().low()).orElse(DefaultSilences.BETWEEN_LINES);
            said.add(new Interlude.Words(line.span(), utterance, seconds));
        }
        return List.copyOf(said);
    }
}
