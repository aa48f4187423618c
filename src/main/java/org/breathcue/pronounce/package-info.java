/** How words are said that voices would say wrongly: by other words, or by phonemes. */
@NullMarked
package org.breathcue.pronounce;

import org.jspecify.annotations.NullMarked;
