/** A session as a picture: its stretches, words, doses and breath along the time, as SVG. */
@NullMarked
package org.breathcue.picture;

import org.jspecify.annotations.NullMarked;
