package org.breathcue.plan.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.breathcue.plan.markup.MarkupWriter;
import org.breathcue.plan.outline.Exercise;
import org.breathcue.plan.outline.ExerciseWords;
import org.breathcue.plan.outline.Outline;
import org.breathcue.plan.picture.PictureText;
import org.breathcue.plan.picture.StretchPicture;
import org.breathcue.script.Position;
import org.breathcue.timeline.Timeline;

/**
 * Writes a session as an HTML page to print and to hand out: what to gather, and each stretch with its dose, its words, its
 * variations, a picture of its time and breath, and a box to tick for each day of a week. The page needs no other files
 * and no scripts, is readable in black and white, and fits A4 and Letter.
 */
public final class Sheet {
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private final Timeline timeline;
    private final Outline outline;
    private final MarkupWriter page = MarkupWriter.page("lang", "en");

    private Sheet(Timeline timeline, Outline outline) {
        this.timeline = timeline;
        this.outline = outline;
    }

    /**
     * Returns the page, with a line feed at the end.
     *
     * @param outline the outline of the timeline
     */
    public static String of(Timeline timeline, Outline outline) {
        return new Sheet(timeline, outline).page();
    }

    private String page() {
        head();
        page.start("body");
        page.start("main");
        introduction();
        int number = 1;
        for (Exercise exercise : outline.exercises()) {
            exercise.before().forEach(words -> page.text("p", words));
            exercise(exercise, number++);
        }
        outline.closing().forEach(words -> page.text("p", words));
        page.text("p", "Stop if anything hurts, and ask a professional when in doubt.", "class", "note");
        page.end();
        page.end();
        return page.done();
    }

    private void head() {
        page.start("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width");
        page.text("title", outline.title());
        page.text("style", SheetStyle.CSS);
        page.end();
    }

    private void introduction() {
        page.text("h1", outline.title());
        outline.about().ifPresent(about -> page.text("p", about));
        page.start("dl");
        fact("Length", length());
        if (!outline.preflight().props().isEmpty()) {
            fact("You need", String.join(", ", outline.preflight().props()));
        }
        List<String> positions = outline.preflight().positions().stream()
                .map(Position::word)
                .distinct()
                .toList();
        if (!positions.isEmpty()) {
            fact("Positions", String.join(", ", positions));
        }
        page.end();
    }

    private void fact(String name, String value) {
        page.start("div");
        page.text("dt", name);
        page.text("dd", value);
        page.end();
    }

    private String length() {
        long seconds = (outline.frames() + outline.frameRate() / 2) / outline.frameRate();
        return seconds % 60 == 0
                ? String.format(Locale.ROOT, "%d min", seconds / 60)
                : PictureText.clock(outline.frames(), outline.frameRate()) + " min";
    }

    private void exercise(Exercise exercise, int number) {
        page.start("section");
        page.text("h2", number + ". " + exercise.name());
        page.text("p", exercise.doseInAll(), "class", "dose-text");
        List<String> needs = needs(exercise);
        if (!needs.isEmpty()) {
            page.text("p", String.join(" · ", needs), "class", "needs");
        }
        exercise.caution().ifPresent(this::caution);
        words(exercise);
        StretchPicture.draw(page, timeline, exercise.startFrame(), exercise.endFrame(), pictured(exercise));
        variations(exercise);
        days(exercise);
        page.end();
    }

    private static List<String> needs(Exercise exercise) {
        return Stream.of(exercise.position().map(Position::word).orElse(""), String.join(", ", exercise.props()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void caution(String words) {
        page.start("p", "class", "caution");
        page.text("strong", "Take care:");
        page.text("span", words);
        page.end();
    }

    private void words(Exercise exercise) {
        ExerciseWords words = exercise.words();
        paragraph(words.setup());
        if (!words.during().isEmpty()) {
            page.start("ol");
            words.during().forEach(line -> page.text("li", line));
            page.end();
        }
        paragraph(words.leave());
        if (exercise.twoSided()) {
            page.text("p", "Then do the other side.");
        }
    }

    private void paragraph(List<String> lines) {
        if (!lines.isEmpty()) {
            page.text("p", String.join(" ", lines));
        }
    }

    private String pictured(Exercise exercise) {
        return exercise.name() + (exercise.twoSided() ? ", first side" : "") + ": "
                + PictureText.clock(exercise.endFrame() - exercise.startFrame(), outline.frameRate())
                + ", with its doses, breath and words";
    }

    private void variations(Exercise exercise) {
        if (exercise.variations().isEmpty()) {
            return;
        }
        page.start("ul", "class", "variations");
        exercise.variations().forEach(variation -> {
            page.start("li");
            page.text("strong", capitalised(variation.name()) + ":");
            page.text("span", String.join(" ", variation.changes()));
            page.end();
        });
        page.end();
    }

    private static String capitalised(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    private void days(Exercise exercise) {
        page.start("table");
        page.text("caption", "Done: " + exercise.name());
        page.start("thead");
        page.start("tr");
        DAYS.forEach(day -> {
            page.start("th", "scope", "col");
            page.text("abbr", day.substring(0, 2), "title", day);
            page.end();
        });
        page.end();
        page.end();
        page.start("tbody");
        page.start("tr");
        DAYS.forEach(day -> page.text("td", ""));
        page.end();
        page.end();
        page.end();
    }
}
