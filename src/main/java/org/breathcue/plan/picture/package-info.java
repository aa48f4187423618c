/** Draws a timeline as an SVG picture: stretches, doses, breath and words along the time. */
@NullMarked
package org.breathcue.plan.picture;

import org.jspecify.annotations.NullMarked;
