/** The text form of scripts: the same tree as JSON, read from text that is written like a prescription, and written as such text. */
@NullMarked
package org.breathcue.script.text;

import org.jspecify.annotations.NullMarked;
