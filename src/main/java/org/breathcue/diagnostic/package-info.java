/** What is wrong with a script, and where: sources, spans, codes and their rendering as text. */
@NullMarked
package org.breathcue.diagnostic;

import org.jspecify.annotations.NullMarked;
