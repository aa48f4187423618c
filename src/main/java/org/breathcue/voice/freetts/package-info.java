/** The built-in voice {@code kevin16}, synthesized by FreeTTS. */
@NullMarked
package org.breathcue.voice.freetts;

import org.jspecify.annotations.NullMarked;
