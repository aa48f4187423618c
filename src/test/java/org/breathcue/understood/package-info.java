/**
 * Tests whether words are understood: exports sessions, runs a speech recogniser, and compares its words with those of
 * the script.
 */
@NullMarked
package org.breathcue.understood;

import org.jspecify.annotations.NullMarked;
