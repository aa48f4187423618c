package org.breathcue.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a site consists of.
 *
 * @param title the title of the site
 * @param sessions its sessions in the order of the list, with those of the programme
 * @param programme the programme that the page follows
 * @param start the day on which the programme begins; empty for the day on which the page is first opened
 * @param downloads whether each session can be downloaded as a sound file with chapters, which doubles the size
 */
public record SiteContent(
        String title,
        List<SiteSession> sessions,
        Optional<SiteProgramme> programme,
        Optional<LocalDate> start,
        boolean downloads) {
    public SiteContent {
        sessions = List.copyOf(sessions);
    }
}
