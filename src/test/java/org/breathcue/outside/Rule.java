package org.breathcue.outside;

/** What a plan has to keep; every violation names the rule it breaks. */
public enum Rule {
    SHAPE("the plan has the shape of its contract"),
    ORDER("events stand in the order of time, steps and sets"),
    MARKS_TILE("marks tile the plan"),
    WITHIN("everything lies within the plan"),
    OPENING_SILENCE("the first 250 ms are silent"),
    SPEECH_APART("no two utterances overlap"),
    HOLDS_APART("no two doses overlap"),
    BREATHS_APART("no two breaths overlap"),
    ONE_SECOND("a dose lasts at least 1 s, a hold half of that"),
    EXACT_SECONDS("a dose in seconds lasts exactly its seconds"),
    PACED("a dose in breaths is paced and a timed flow is not"),
    BREATHS_TILE("breaths tile their dose"),
    WHOLE_CYCLES("a dose holds whole cycles, counted from 1"),
    CYCLE_INSIDE("only the breaths of a dose are counted"),
    TEACHING("a cycle teaches as a whole, and only in a flow"),
    EVEN_BREATHS("a hold breathes evenly"),
    HONEST_COUNT("as many cycles as the dose promises"),
    BREATH_GOES_ON("a dose starts with the breath that follows"),
    PHASE_WORDS("phase words start with a breath and fit it"),
    MOVING_WORDS("entering and leaving words that meet a breath start with it and fit it"),
    WORDS_ASTRIDE("no words straddle an edge of a dose"),
    WORDS_INSIDE("only cue, count and phase words start inside a dose"),
    ENTER_FIRST("entering words lead to their dose"),
    LEAVE_LAST("leaving words follow their dose"),
    ONE_PLACE("all that belongs to a dose is in its place"),
    SIDE_DOSES("both sides get the same doses"),
    SIDE_BREATHS("both sides breathe alike"),
    SIDE_CUES("both sides hear the same cues"),
    SIDE_NAMED("a side is called before it changes, and never while it alternates"),
    HALFWAY("halfway is called in doses of 40 s to 2 min, within 1 s of the middle"),
    COUNTDOWN("a number in a dose counts down its last seconds, its seconds, those of a breath, or repetitions"),
    REST_COUNTDOWN("only the last seconds of a rest are counted down, and all of them"),
    READY("a rest ends four seconds after get ready, and ten seconds after the call of ten seconds"),
    SET_CALLED("a set is called by its number, in the rest before it"),
    COUNTED("sets, and times in a set, are counted from 1 and none is left out"),
    ROUNDS("rounds are counted from 1 and none is left out"),
    CUE_REPEATED("a cue that is repeated keeps its beat, or starts with a breath"),
    CUE_RINGS("no words of a cue overlap a chime in their dose"),
    GLIDE("a breath glides evenly"),
    TEACHING_RATIO("a teaching breath slows all its phases alike, and twice at most"),
    WAITS("a wait takes no time and interrupts nothing");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
