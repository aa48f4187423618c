/** Problems in scripts and their positions: sources, spans, codes, and formatting as text. */
@NullMarked
package org.breathcue.diagnostic;

import org.jspecify.annotations.NullMarked;
