package org.breathcue.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.FrameRanges;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.TimelineIndex;

/**
 * Works out the doses of a session from the frames that were heard.
 *
 * <p>A dose of breaths or times is given by the whole cycles that were heard. For example, a hold of 5 breaths that was left in the
 * middle of the fourth counts 3. A breath that was interrupted and taken again counts once, because its frames are the same. A dose of
 * seconds is given by the frames.
 */
final class GivenDoses {
    private static final Pattern STRETCH_FILE =
            Pattern.compile("(?:.*[/\\\\])?stretches[/\\\\]([^/\\\\]+)\\.(?:json|session)");
    private static final double TENTHS = 10;

    private final TimelineIndex index;
    private final FrameRanges heard;

    GivenDoses(TimelineIndex index, FrameRanges heard) {
        this.index = index;
        this.heard = heard;
    }

    /** Returns the doses that end after a frame, in order. */
    List<GivenDose> from(long frame) {
        List<GivenDose> doses = new ArrayList<>();
        for (Event.Dose dose : index.doses().events()) {
            if (dose.endFrame() > frame) {
                doses.add(given(dose));
            }
        }
        return doses;
    }

    private GivenDose given(Event.Dose dose) {
        Event.Mark chapter = index.marks().at(dose.startFrame()).orElseThrow();
        Place place = dose.place() == null ? new Place(0, 1, Side.NONE, 1) : dose.place();
        return new GivenDose(
                place.step(),
                stretch(chapter).orElse(""),
                name(chapter, place.side()),
                place.side(),
                place.set(),
                place.time(),
                dose.amount().unit(),
                dose.amount().value(),
                amount(dose));
    }

    private double amount(Event.Dose dose) {
        double asked = dose.amount().value();
        if (heard.contain(dose.startFrame(), dose.endFrame())) {
            return asked;
        }
        double share = (double) heard.countIn(dose.startFrame(), dose.endFrame()) / dose.lengthFrames();
        if (dose.amount().unit() == DoseUnit.SECONDS) {
            return Math.floor(share * asked * TENTHS) / TENTHS;
        }
        Map<Integer, Boolean> cycles = new LinkedHashMap<>();
        for (Event.Breath breath : index.breathsIn(dose)) {
            cycles.merge(breath.cycle(), heard.contain(breath.startFrame(), breath.endFrame()), Boolean::logicalAnd);
        }
        return cycles.size() == asked
                ? cycles.values().stream().filter(whole -> whole).count()
                : Math.floor(share * asked);
    }

    private Optional<String> stretch(Event.Mark chapter) {
        return index.all().starting(chapter.startFrame(), chapter.endFrame()).stream()
                .map(event -> STRETCH_FILE.matcher(event.source().source().name()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static String name(Event.Mark chapter, Side side) {
        String ending = ", " + side.key() + " side";
        return side != Side.NONE && chapter.name().endsWith(ending)
                ? chapter.name().substring(0, chapter.name().length() - ending.length())
                : chapter.name();
    }
}
