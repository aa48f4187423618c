package org.breathcue;

import java.util.Optional;
import org.breathcue.pcm.Loudness;

/**
 * The result of an export.
 *
 * @param finished whether the file was written; false if the export was stopped, in which case no file is left
 * @param frames the length in frames
 * @param chapters the number of chapters in the session
 * @param storedChapters the number of chapters in the file, which is lower if the format has a limit
 * @param words the loudness of the words without other sounds; empty if it was not measured
 * @param all the loudness of the whole mix; empty if it was not measured
 */
public record ExportReport(
        boolean finished,
        long frames,
        int chapters,
        int storedChapters,
        Optional<Loudness> words,
        Optional<Loudness> all) {}
