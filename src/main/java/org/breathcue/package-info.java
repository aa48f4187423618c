/** The API for programs: prepares, checks, lists, exports and plays sessions. Starts at {@link org.breathcue.Breathcue}. */
@NullMarked
package org.breathcue;

import org.jspecify.annotations.NullMarked;
