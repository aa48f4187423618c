package org.breathcue.site;

/**
 * What was written.
 *
 * @param sessions the number of sessions
 * @param kept the number of sessions whose sound was there already
 * @param bytes the size of all files
 */
public record SiteReport(int sessions, int kept, long bytes) {}
