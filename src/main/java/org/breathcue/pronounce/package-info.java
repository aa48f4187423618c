/**
 * Pronunciations that a session, or the list shared by all sessions, gives for words: respellings or phonemes. They are parsed here, and
 * found in texts.
 */
@NullMarked
package org.breathcue.pronounce;

import org.jspecify.annotations.NullMarked;
