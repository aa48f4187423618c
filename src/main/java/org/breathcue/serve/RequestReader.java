package org.breathcue.serve;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.breathcue.ScriptSource;
import org.breathcue.SessionRequest;
import org.breathcue.compile.adapt.WishReader;
import org.breathcue.script.dose.DoseSetting;

/**
 * Reads the options of a session from an address, such as {@code length=12m&set=bridge.sets%3D2}. The options are those of the command line
 * that change what is heard, and no others: none of them names a file.
 */
final class RequestReader {
    private static final Set<String> WISHES =
            Set.of("length", "pace", "guide", "variation", "first", "voice", "breath", "level");

    private static final String BACKGROUND = "background";
    /** The only option that can be given several times. */
    static final String SET = "set";

    private static final int LONGEST_VALUE = 200;
    private static final int MOST_OPTIONS = 64;

    /** The words for backgrounds and the names of files in {@code audio/}, but no path. */
    private static final Pattern SOUND = Pattern.compile("[\\p{L}\\p{N}_ -]{1,80}(\\.[a-z0-9]{2,4})?");

    private RequestReader() {}

    /** Returns whether there is an option of this name. */
    static boolean knows(String option) {
        return option.equals(SET) || option.equals(BACKGROUND) || WISHES.contains(option);
    }

    /** Returns a request for a script with the options of an address. */
    static SessionRequest read(ScriptSource script, Query query) throws RefusedException {
        SessionRequest request = SessionRequest.of(script);
        Set<String> given = new HashSet<>();
        if (query.parameters().size() > MOST_OPTIONS) {
            throw ProblemJson.refused("there are more than " + MOST_OPTIONS + " options");
        }
        for (Query.Parameter option : query.parameters()) {
            if (option.value().length() > LONGEST_VALUE) {
                throw ProblemJson.refused("the value of an option is longer than " + LONGEST_VALUE + " characters");
            }
            if (!option.name().equals(SET) && !given.add(option.name())) {
                throw ProblemJson.refused(option.name() + " is given twice");
            }
            request = with(request, option);
        }
        return request;
    }

    private static SessionRequest with(SessionRequest request, Query.Parameter option) throws RefusedException {
        String name = option.name();
        String value = option.value();
        if (name.equals(SET)) {
            return request.withDose(DoseSetting.of(SET, value));
        }
        if (name.equals(BACKGROUND)) {
            if (!SOUND.matcher(value).matches()) {
                throw ProblemJson.refused("background must be rain, waves, off, or the name of a sound file in audio/");
            }
            return request.withBackground(value);
        }
        if (!WISHES.contains(name)) {
            throw ProblemJson.refused(
                    "there is no such option; the options are length, pace, guide, variation, first, voice, breath,"
                            + " background, level and set");
        }
        try {
            return request.with(WishReader.read(request.wishes(), name, value));
        } catch (WishReader.BadValueException e) {
            throw ProblemJson.refused(name + " " + e.rule() + ", found " + value);
        }
    }
}
