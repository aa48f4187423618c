/** Declares the keys of the language and their values. The parser and the JSON Schemas for editors both follow these declarations. */
@NullMarked
package org.breathcue.script.schema;

import org.jspecify.annotations.NullMarked;
