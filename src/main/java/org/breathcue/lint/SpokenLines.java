package org.breathcue.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Movement;
import org.breathcue.script.Rest;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;

/** Collects the words of a script. */
final class SpokenLines {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

    private SpokenLines() {}

    /** Returns everything that may be spoken, including the variations that are not chosen. */
    static Stream<TextTemplate> all(Script script) {
        return Stream.concat(
                StepWalk.steps(script.steps()).stream().flatMap(SpokenLines::step),
                script.otherForms().stream().flatMap(SpokenLines::words));
    }

    /** Returns everything that a voice may speak, each wording once; recordings are left out. */
    static Stream<TextTemplate> voiced(Script script) {
        return all(script).distinct().filter(wording -> wording.recording().isEmpty());
    }

    /** Returns the text of a wording with spaces in place of its placeholders; all other characters keep their places. */
    static String withoutPlaceholders(TextTemplate wording) {
        return PLACEHOLDER
                .matcher(wording.text())
                .replaceAll(match -> " ".repeat(match.group().length()));
    }

    private static Stream<TextTemplate> step(Step step) {
        return step.match(
                single -> single.match(
                        say -> templates(say.lines()),
                        pause -> templates(pause.rest().allLines()),
                        chime -> Stream.empty(),
                        breathe -> Stream.of(
                                        breathe.name().stream(),
                                        breathe.words().written().stream(),
                                        templates(HoldCue.lines(breathe.cues())))
                                .flatMap(words -> words),
                        perform -> words(perform.stretch())),
                repeat -> templates(Rest.lines(repeat.rest())));
    }

    /** Returns everything a stretch says, its name first. */
    static Stream<TextTemplate> words(Stretch stretch) {
        return Stream.of(
                        Stream.of(stretch.name()),
                        stretch.caution().map(Stretch.Caution::words).stream(),
                        templates(stretch.setup()),
                        templates(moving(stretch)),
                        templates(HoldCue.lines(stretch.allCues())),
                        templates(Rest.lines(stretch.rest())))
                .flatMap(words -> words);
    }

    /** Returns the lines of the way in, the movement and the way out. */
    static List<Line> moving(Stretch stretch) {
        List<Line> flow = stretch.movement().match(hold -> List.of(), Movement.Flow::lines);
        return Stream.of(stretch.enter(), flow, stretch.leave())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the long and the short forms of lines. */
    static Stream<TextTemplate> templates(List<Line> lines) {
        return lines.stream().flatMap(line -> line.templates().stream());
    }

    static boolean mentions(Stream<TextTemplate> words, Pattern what) {
        return words.anyMatch(wording -> what.matcher(wording.text()).find());
    }
}
