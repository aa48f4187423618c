/** The voice kevin16, spoken by FreeTTS. */
@NullMarked
package org.breathcue.voice.freetts;

import org.jspecify.annotations.NullMarked;
