/** What was practised: one entry for each session, and the places of sessions that were interrupted. */
@NullMarked
package org.breathcue.history;

import org.jspecify.annotations.NullMarked;
