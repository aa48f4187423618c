package org.breathcue;

import java.nio.file.Path;

/**
 * A file that will be written.
 *
 * @param name the file in messages, such as {@code -o session.wav}
 */
public record OutputFile(String name, Path file) {}
