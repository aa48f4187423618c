package org.breathcue.script.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Source;

/** The stretches and pronunciations that a session can use. */
public interface StretchLibrary {
    /** Looks a stretch up by its plain name. */
    Found stretch(String name);

    /** Returns the names of all stretches, for hints. */
    List<String> names();

    /** Returns the files with pronunciations for all sessions, the nearest first. None of them is {@link Found.Missing}. */
    default List<Found> pronunciations() {
        return List.of();
    }

    /** The result of looking up a file. Read the kinds with {@link #match}. */
    sealed interface Found {
        /** Returns the result of the function for this kind. A new kind adds a parameter, so every reader has to handle it. */
        <R> R match(
                Function<? super Stretch, ? extends R> stretch,
                Function<? super Missing, ? extends R> missing,
                Function<? super Refused, ? extends R> refused);

        /** Returns the text of the file; empty if there is none to read. */
        default Optional<Source> text() {
            return match(
                    stretch -> Optional.of(stretch.source()), missing -> Optional.empty(), refused -> Optional.empty());
        }

        record Stretch(Source source) implements Found {
            @Override
            public <R> R match(
                    Function<? super Stretch, ? extends R> stretch,
                    Function<? super Missing, ? extends R> missing,
                    Function<? super Refused, ? extends R> refused) {
                return stretch.apply(this);
            }
        }

        record Missing() implements Found {
            @Override
            public <R> R match(
                    Function<? super Stretch, ? extends R> stretch,
                    Function<? super Missing, ? extends R> missing,
                    Function<? super Refused, ? extends R> refused) {
                return missing.apply(this);
            }
        }

        /**
         * The file exists, but it cannot or must not be read.
         *
         * @param problem the reason, at the start of the file or at the character that is wrong
         */
        record Refused(Diagnostic problem) implements Found {
            @Override
            public <R> R match(
                    Function<? super Stretch, ? extends R> stretch,
                    Function<? super Missing, ? extends R> missing,
                    Function<? super Refused, ? extends R> refused) {
                return refused.apply(this);
            }
        }
    }
}
