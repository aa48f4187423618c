/** What a listener does in a session, without exact times: one entry for each stretch. */
@NullMarked
package org.breathcue.plan.outline;

import org.jspecify.annotations.NullMarked;
