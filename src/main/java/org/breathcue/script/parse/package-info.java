/** Parses a JSON tree into a typed script and reports everything that is wrong with it. */
@NullMarked
package org.breathcue.script.parse;

import org.jspecify.annotations.NullMarked;
