package fr.essaim.activities.web;

import fr.essaim.activities.Activities;
import fr.essaim.activities.Activity;
import fr.essaim.activities.Room;
import fr.essaim.activities.Series;
import fr.essaim.activities.Slot;
import fr.essaim.kernel.Strand;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is on, what one offers, and its days. A director reads how many, never who.
@Controller
class ActivityController {
    private static final String WHO_ORGANISES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";
    private static final String WHO_SEES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR')";

    private final ActivityPageQuery pages;
    private final Activities activities;

    ActivityController(ActivityPageQuery pages, Activities activities) {
        this.pages = pages;
        this.activities = activities;
    }

    @GetMapping("/activities")
    @PreAuthorize(WHO_SEES)
    ActivitiesPage on(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before) {
        return pages.on(after, before);
    }

    @GetMapping("/activities/new")
    @PreAuthorize(WHO_ORGANISES)
    NewActivityPage blank() {
        return pages.blank();
    }

    @PostMapping("/activities")
    @PreAuthorize(WHO_ORGANISES)
    Elsewhere open(ActivityForm form) {
        var host = pages.host(form.host());
        activities.open(
                form._once(),
                new Activity(form.title(), form.strand(), form.kind(), form.hub(), host, form.place(), form.words()));
        return Elsewhere.to("/activities/" + form._once()).saying("activities.opened");
    }

    @GetMapping("/activities/{id}")
    @PreAuthorize(WHO_SEES)
    ActivityPage activity(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before) {
        return pages.page(id, after, before);
    }

    @PostMapping("/activities/{id}/sessions")
    @PreAuthorize(WHO_ORGANISES)
    Elsewhere plan(@PathVariable UUID id, SessionForm form) {
        var slot = Slot.read(form.day(), form.from(), form.to());
        var series = form.every() == null ? Series.once() : new Series(form.every(), form.until());
        boolean holidays = Boolean.TRUE.equals(form.holidays());
        int planned = activities.plan(form._once(), id, slot, series, new Room(form.places(), form.place()), holidays);
        return Elsewhere.to(planned == 1 ? "/sessions/" + form._once() : "/activities/" + id)
                .saying("activities.planned", planned);
    }

    record ActivityForm(
            UUID _once,
            @Nullable String title,
            @Nullable Strand strand,
            Activity.@Nullable Kind kind,
            @Nullable Integer hub,
            @Nullable String host,
            @Nullable String place,
            @Nullable String words) {}

    record SessionForm(
            UUID _once,
            @Nullable LocalDate day,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer places,
            @Nullable String place,
            @Nullable Integer every,
            @Nullable LocalDate until,
            @Nullable Boolean holidays) {}
}
