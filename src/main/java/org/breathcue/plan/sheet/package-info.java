/** A session as a page to print. */
@NullMarked
package org.breathcue.plan.sheet;

import org.jspecify.annotations.NullMarked;
