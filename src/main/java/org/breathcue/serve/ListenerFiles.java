package org.breathcue.serve;

import java.nio.file.Path;
import org.breathcue.history.History;
import org.breathcue.programme.start.ProgrammeStarts;

/**
 * What is remembered of the listener: the same files that the commands {@code play}, {@code resume} and {@code today} use.
 *
 * @param history what was practised, and where it was interrupted
 * @param programmes the programmes that are followed
 * @param folder the folder from which sessions are found by their names
 */
public record ListenerFiles(History history, ProgrammeStarts programmes, Path folder) {}
