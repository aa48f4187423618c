/** Writes a timeline in the forms that people and programs read: text, JSON, captions and a picture. */
@NullMarked
package org.breathcue.plan;

import org.jspecify.annotations.NullMarked;
