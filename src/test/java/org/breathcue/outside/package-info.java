/** The outside check: judges a plan by its JSON alone. */
@NullMarked
package org.breathcue.outside;

import org.jspecify.annotations.NullMarked;
