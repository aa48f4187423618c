package org.breathcue.compile.adapt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Guide;
import org.breathcue.script.Movement;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.script.parse.StretchLibrary;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Sound;
import org.junit.jupiter.api.Test;

final class ScriptAdapterTest {
    /** A stretch with two variations; {@code growing} needs a hold that is a range. */
    private static final String SQUAT = "{ 'name': 'Squat', 'hold': '10-30 s', 'variations': {"
            + " 'easier': { 'hold': '5 s' }, 'growing': { 'build': true } } }";

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void noWishesLeaveTheScriptAsItIs() {
        Script script = script(
                "'length': '5 min', 'breath': '4:6', 'first': 'right', 'guide': 'full', 'voice': 'kevin16',"
                        + " 'sound': { 'breath': 'tone', 'background': 'rain' },"
                        + " 'defaults': { 'breath': '3:3', 'guide': 'quiet' },",
                "{ 'say': 'Welcome.' }, { 'pause': '5 s' }, { 'breathe': '1 min' },"
                        + " { 'repeat': 2, 'steps': [{ 'stretch': 'squat', 'variation': 'easier' }] }");
        assertThat(adapted(script, ListenerWishes.NONE)).isEqualTo(script);
    }

    @Test
    void paceIsForTheBreathOfTheSessionAndItsDefaults() {
        Script script = adapted(
                script(
                        "'breath': '2:4', 'defaults': { 'breath': '3:3' },",
                        "{ 'breathe': '1 min' }, { 'breathe': '1 min', 'breath': '2:2' },"
                                + " { 'name': 'Sit', 'hold': '5 s' },"
                                + " { 'repeat': 2, 'steps': [{ 'name': 'Lie', 'hold': '5 s', 'breath': '2:2' }] }"),
                ListenerWishes.NONE.withPace(5));
        assertThat(script.breath()).isEqualTo(BreathGlide.steady(new BreathRatio(4, 0, 8, 0)));
        assertThat(script.steps().stream().map(ScriptAdapterTest::breath))
                .containsExactly(
                        new BreathRatio(6, 0, 6, 0),
                        new BreathRatio(2, 0, 2, 0),
                        new BreathRatio(6, 0, 6, 0),
                        new BreathRatio(2, 0, 2, 0));
    }

    @Test
    void guideIsForEveryStretchInEveryForm() {
        Script script = adapted(
                script("'guide': 'full',", "{ 'stretch': 'squat', 'guide': 'fading' }"),
                ListenerWishes.NONE.withGuide(Guide.QUIET));
        assertThat(script.guide()).isEqualTo(Guide.QUIET);
        assertThat(stretch(script.steps().get(0)).guide()).contains(Guide.QUIET);
        assertThat(script.otherForms())
                .hasSize(2)
                .allSatisfy(form -> assertThat(form.guide()).contains(Guide.QUIET));
    }

    @Test
    void firstSideAndVoiceReplaceThoseOfTheScript() {
        Script script = adapted(
                script("'first': 'right', 'voice': 'kevin16',", "{ 'say': 'Hello.' }"),
                ListenerWishes.NONE.withFirst(Side.LEFT).withVoice("heart"));
        assertThat(script.first()).isEqualTo(Side.LEFT);
        assertThat(script.voice().map(Script.PreferredVoice::name)).contains("heart");
    }

    @Test
    void variationIsForEveryStretchThatHasIt() {
        Script script = script(
                "",
                "{ 'stretch': 'squat' }, { 'stretch': 'squat', 'variation': 'growing' },"
                        + " { 'repeat': 2, 'steps': [{ 'stretch': 'squat', 'optional': true }] },"
                        + " { 'name': 'Sit', 'hold': '20 s' }");
        Script easier = adapted(script, ListenerWishes.NONE.withVariation("easier"));
        assertThat(easier.steps().stream().map(ScriptAdapterTest::hold)).containsExactly("5 s", "5 s", "5 s", "20 s");
        assertThat(((Step.Repeat) easier.steps().get(2)).steps().get(0).optional())
                .isTrue();
        assertThat(script.otherForms().stream().map(ScriptAdapterTest::hold))
                .containsExactly("5 s", "10-30 s", "10-30 s", "5 s", "5 s", "10-30 s");
        assertThat(easier.otherForms().stream().map(ScriptAdapterTest::hold))
                .containsExactly("10-30 s", "10-30 s", "10-30 s", "10-30 s", "10-30 s", "10-30 s");
        assertThat(easier.variations()).containsExactly("easier", "growing");
    }

    @Test
    void variationThatNoStretchHasChangesNothing() {
        Script script = script("", "{ 'stretch': 'squat' }");
        assertThat(adapted(script, ListenerWishes.NONE.withVariation("harder"))).isEqualTo(script);
        assertThat(script.variations()).doesNotContain("harder");
    }

    /** The step overrides the range that the variation needs, which is an error only when somebody chooses it. */
    @Test
    void problemsOfAFormAreReportedWhenItIsChosen() {
        Script script = script("", "{ 'stretch': 'squat', 'hold': '20 s' }");
        assertThat(ScriptAdapter.adapt(script, ListenerWishes.NONE.withVariation("easier"), diagnostics))
                .isPresent();
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(ScriptAdapter.adapt(script, ListenerWishes.NONE.withVariation("growing"), diagnostics))
                .isEmpty();
        assertThat(diagnostics.sorted())
                .extracting(problem -> problem.code().id())
                .containsExactly("BC0119");
    }

    @Test
    void lengthIsWhereTheScriptHasItsOwn() {
        ListenerWishes wishes = ListenerWishes.NONE.withLength(90);
        Script without = adapted(script("", "{ 'say': 'Hello.' }"), wishes);
        assertThat(without.length()).contains(new Amount(without.span(), "90 s", Amount.Unit.SECONDS, 90, 90, false));
        Script with = adapted(script("'length': '5 min',", "{ 'say': 'Hello.' }"), wishes);
        Span span = with.length().orElseThrow().span();
        assertThat(with.source().text().substring(span.start(), span.end())).isEqualTo("5");
        assertThat(with.length().map(Amount::low)).contains(90.0);
    }

    @Test
    void soundIsReplacedOneByOne() {
        Script script = script(
                "'sound': { 'breath': 'tone', 'level': 'soft', 'background': 'rain', 'chimes': false },",
                "{ 'say': 'Hello.' }");
        assertThat(adapted(script, ListenerWishes.NONE.withBreath(Sound.Breath.OFF))
                        .sound())
                .isEqualTo(new Sound(
                        Sound.Breath.OFF, Sound.Level.SOFT, script.sound().background(), false));
        assertThat(adapted(script, ListenerWishes.NONE.withLevel(Sound.Level.LOUD))
                        .sound())
                .isEqualTo(new Sound(
                        Sound.Breath.TONE, Sound.Level.LOUD, script.sound().background(), false));
        assertThat(adapted(script, ListenerWishes.NONE.withBackground(background("waves")))
                        .sound()
                        .background())
                .flatMap(Sound.Background::word)
                .contains("waves");
        assertThat(adapted(script, ListenerWishes.NONE.withBackground(background("off")))
                        .sound()
                        .background())
                .isEmpty();
    }

    private static Sound.Background background(String name) {
        return new Sound.Background(new Span(new Source("wish", name), 0, name.length()), name);
    }

    private Script script(String keys, String steps) {
        String json = "{ 'title': 'Test', " + keys + " 'steps': [" + steps + "] }";
        return ScriptReader.read(source("script.json", json), new Library(), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }

    private Script adapted(Script script, ListenerWishes wishes) {
        return ScriptAdapter.adapt(script, wishes, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }

    private static Source source(String name, String json) {
        return new Source(name, json.replace('\'', '"'));
    }

    private static BreathRatio breath(Step step) {
        return step instanceof Step.Breathe breathe
                ? breathe.breath().orElseThrow().from()
                : stretch(step).breath().orElseThrow().first();
    }

    private static String hold(Step step) {
        return hold(stretch(step));
    }

    private static String hold(Stretch stretch) {
        return ((Movement.Hold) stretch.movement()).amounts().first().written();
    }

    private static Stretch stretch(Step step) {
        return step instanceof Step.Repeat repeat ? stretch(repeat.steps().get(0)) : ((Step.Perform) step).stretch();
    }

    private static final class Library implements StretchLibrary {
        @Override
        public Found stretch(String name) {
            return name.equals("squat") ? new Found.Stretch(source("squat.json", SQUAT)) : new Found.Missing();
        }

        @Override
        public List<String> names() {
            return List.of("squat");
        }
    }
}
