package org.breathcue.script.parse;

import java.util.List;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Source;

/** Where the stretches are that a session names. */
public interface StretchLibrary {
    /** Looks a stretch up by its plain name. */
    Found stretch(String name);

    /** The names of all stretches, for hints. */
    List<String> names();

    /** How words are said in all sessions, from files: the nearest first. */
    default List<Source> pronunciations() {
        return List.of();
    }

    /** What came of looking a stretch up. */
    sealed interface Found {
        record Stretch(Source source) implements Found {}

        record Missing() implements Found {}

        /** It is there, but it cannot or must not be read. */
        record Refused(Code code, String message) implements Found {}
    }
}
