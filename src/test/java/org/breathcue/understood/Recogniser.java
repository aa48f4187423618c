package org.breathcue.understood;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A speech recogniser. */
interface Recogniser {
    /** Returns the text of each WAV file, in order. */
    List<String> heard(List<Path> files) throws IOException, InterruptedException;
}
