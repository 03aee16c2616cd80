package fr.essaim.activities.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/// On a person's page: the next sessions they are enrolled in. Whether they came is in their time line.
public record ActivitiesPanel(List<Next> next) {
    /// @param seated whether they have a place, or wait for one; `calledOff` that it does not take place
    public record Next(
            UUID session,
            String title,
            String strand,
            LocalDate day,
            LocalTime begins,
            String place,
            boolean seated,
            boolean calledOff) {}
}
