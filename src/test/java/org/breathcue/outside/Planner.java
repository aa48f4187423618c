package org.breathcue.outside;

import com.fasterxml.jackson.databind.JsonNode;

/** From the text of a script to the JSON of its plan. */
@FunctionalInterface
interface Planner {
    JsonNode plan(GeneratedScript script);
}
