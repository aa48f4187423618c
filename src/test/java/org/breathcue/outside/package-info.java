/** The outside check: judges a plan by its JSON alone, and makes random scripts together with what they must yield. */
@NullMarked
package org.breathcue.outside;

import org.jspecify.annotations.NullMarked;
