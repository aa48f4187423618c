/** Writes the elements of pages and pictures. */
@NullMarked
package org.breathcue.plan.markup;

import org.jspecify.annotations.NullMarked;
