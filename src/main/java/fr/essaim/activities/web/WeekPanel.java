package fr.essaim.activities.web;

import java.time.LocalDate;
import java.util.List;

/// In my day: sessions of today and of the week, one's own, or where people one is in charge of are enrolled.
public record WeekPanel(List<SessionRow> sessions, LocalDate today) {
    static final int MOST = 12;

    public List<SessionRow> first() {
        return sessions.subList(0, Math.min(MOST, sessions.size()));
    }
}
