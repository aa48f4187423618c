/** Reads JSON text into a tree in which every node has its position in the text. */
@NullMarked
package org.breathcue.script.json;

import org.jspecify.annotations.NullMarked;
