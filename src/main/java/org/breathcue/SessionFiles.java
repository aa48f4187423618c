package org.breathcue;

import java.util.List;
import java.util.Optional;
import org.breathcue.catalog.InputFiles;
import org.breathcue.file.FileIdentity;

/** The files that a session is made of, and the files that will be written. No file may be two of them. */
record SessionFiles(InputFiles inputs, List<OutputFile> outputs) {
    SessionFiles {
        outputs = List.copyOf(outputs);
    }

    /** Returns the files of a session of which nothing is read yet. */
    static SessionFiles writing(List<OutputFile> outputs) {
        return new SessionFiles(new InputFiles(), outputs);
    }

    /**
     * Checks the files that were read so far.
     *
     * @throws SessionException if two files are one
     */
    void check() throws SessionException {
        check(outputs);
    }

    /**
     * Checks files that will be written.
     *
     * @throws SessionException if one of them was read, or two are one file
     */
    void check(List<OutputFile> written) throws SessionException {
        for (int i = 0; i < written.size(); i++) {
            OutputFile output = written.get(i);
            Optional<String> input = inputs.descriptionOf(output.file());
            if (input.isPresent()) {
                throw refused(output.name() + " is " + input.get() + ", which this session uses; choose another name");
            }
            for (OutputFile other : written.subList(i + 1, written.size())) {
                if (FileIdentity.of(output.file()).isSame(FileIdentity.of(other.file()))) {
                    throw refused(output.name() + " and " + other.name()
                            + " are one file; choose another name for one of them");
                }
            }
        }
    }

    private static SessionException refused(String message) {
        return new SessionException(SessionException.Reason.REQUEST, message);
    }
}
