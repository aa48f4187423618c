/**
 * The API for other programs: prepares, checks, lists, exports and plays sessions. The entry point is {@link
 * org.breathcue.Breathcue}.
 */
@NullMarked
package org.breathcue;

import org.jspecify.annotations.NullMarked;
