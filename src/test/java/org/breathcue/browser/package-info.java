/** Tests of the page of {@code serve} in a real Chromium. */
@NullMarked
package org.breathcue.browser;

import org.jspecify.annotations.NullMarked;
