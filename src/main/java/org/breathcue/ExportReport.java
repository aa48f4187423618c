package org.breathcue;

import java.util.Optional;
import org.breathcue.pcm.Loudness;

/**
 * What an export wrote.
 *
 * @param finished whether it was written; false if it was stopped, and then nothing is left of it
 * @param frames the length in frames
 * @param chapters the number of chapters
 * @param words the loudness of the words alone; empty if it was not measured
 * @param all the loudness of everything; empty if it was not measured
 */
public record ExportReport(
        boolean finished, long frames, int chapters, Optional<Loudness> words, Optional<Loudness> all) {}
