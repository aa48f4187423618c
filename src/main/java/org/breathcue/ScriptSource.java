package org.breathcue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The source of the script of a session. */
public sealed interface ScriptSource {
    /** Calls the method for this kind of source. */
    <T, E extends Exception> T match(Match<T, E> match) throws E;

    /**
     * Handles every kind of source.
     *
     * @param <T> the result
     * @param <E> the exception a method may throw
     */
    interface Match<T, E extends Exception> {
        T named(Named source) throws E;

        T text(Text source) throws E;

        T stream(Stream source) throws E;

        T breathing(Breathing source) throws E;
    }

    /**
     * A session in the catalog, or a script file.
     *
     * @param name a name in {@code scripts/}, or a path
     */
    record Named(String name) implements ScriptSource {
        @Override
        public <T, E extends Exception> T match(Match<T, E> match) throws E {
            return match.named(this);
        }
    }

    /**
     * A script in memory.
     *
     * @param name the name in messages, such as {@code evening.json}
     * @param json the script
     * @param folder the folder whose {@code stretches/} and {@code audio/} have priority over the library; empty for
     *     the library only
     */
    record Text(String name, String json, Optional<Path> folder) implements ScriptSource {
        @Override
        public <T, E extends Exception> T match(Match<T, E> match) throws E {
            return match.text(this);
        }
    }

    /**
     * A script that is read from a stream once, as UTF-8. The stream is not closed.
     *
     * @param name the name in messages
     * @param file the file that the stream comes from, if it is known, so that no output replaces it
     */
    record Stream(String name, InputStream in, Optional<Path> file) implements ScriptSource {
        /** A stream that comes from no file. */
        public Stream(String name, InputStream in) {
            this(name, in, Optional.empty());
        }

        @Override
        public <T, E extends Exception> T match(Match<T, E> match) throws E {
            return match.stream(this);
        }
    }

    /**
     * A breathing exercise without a script. Its default length is 5 minutes.
     *
     * @param ratio the breath in the syntax of scripts, such as {@code 4:6}, {@code 4:7:8} or {@code 3:4 to 4:6}
     */
    record Breathing(String ratio) implements ScriptSource {
        @Override
        public <T, E extends Exception> T match(Match<T, E> match) throws E {
            return match.breathing(this);
        }
    }
}
