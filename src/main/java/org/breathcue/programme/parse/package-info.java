/** Reads programmes, and warns of doses that grow fast. */
@NullMarked
package org.breathcue.programme.parse;

import org.jspecify.annotations.NullMarked;
