/** Reads values that are written as text, such as {@code 3-5 breaths}, and suggests what was meant where they cannot be read. */
@NullMarked
package org.breathcue.script.parse.value;

import org.jspecify.annotations.NullMarked;
