/** What works, but would be hard to follow with eyes closed, or of no use: warnings that only {@code check} tells. */
@NullMarked
package org.breathcue.lint;

import org.jspecify.annotations.NullMarked;
