package org.breathcue.outside.generate;

/** Stands where a step, a variation or a file takes a key away. */
enum Removed {
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
