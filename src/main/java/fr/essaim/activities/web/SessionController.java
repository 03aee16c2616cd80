package fr.essaim.activities.web;

import fr.essaim.activities.Activities;
import fr.essaim.activities.Enrolments;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One session: who is enrolled, who waits, and the hubs it is shared with.
@Controller
class SessionController {
    private static final String WHO_ENROLS = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final SessionPageQuery pages;
    private final Enrolments enrolments;
    private final Activities activities;

    SessionController(SessionPageQuery pages, Enrolments enrolments, Activities activities) {
        this.pages = pages;
        this.enrolments = enrolments;
        this.activities = activities;
    }

    @GetMapping("/sessions/{id}")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR')")
    SessionPage session(@PathVariable UUID id) {
        return pages.page(id);
    }

    @PostMapping("/sessions/{id}/enrolments")
    @PreAuthorize(WHO_ENROLS)
    Elsewhere enrol(@PathVariable UUID id, EnrolForm form) {
        var people = new ArrayList<ParticipantId>();
        if (form.who() != null && !form.who().isBlank()) {
            people.add(pages.called(form.who()));
        }
        if (form.people() != null) {
            form.people().forEach(person -> people.add(new ParticipantId(person)));
        }
        var outcome = enrolments.enrol(id, people);
        return Elsewhere.to("/sessions/" + id)
                .saying("activities.enrolled", outcome.seated(), outcome.waiting(), outcome.already());
    }

    @PostMapping("/sessions/{id}/enrolments/{enrolment}/withdrawal")
    @PreAuthorize(WHO_ENROLS)
    Elsewhere withdraw(@PathVariable UUID id, @PathVariable UUID enrolment) {
        enrolments.withdraw(id, enrolment);
        return Elsewhere.to("/sessions/" + id).saying("activities.withdrawn");
    }

    @PostMapping("/sessions/{id}/enrolments/{enrolment}/seat")
    @PreAuthorize(WHO_ENROLS)
    Elsewhere seat(@PathVariable UUID id, @PathVariable UUID enrolment) {
        enrolments.seatNext(id, enrolment);
        return Elsewhere.to("/sessions/" + id).saying("activities.seated");
    }

    @PostMapping("/sessions/{id}/shares")
    @PreAuthorize(WHO_ENROLS)
    Elsewhere share(@PathVariable UUID id, ShareForm form) {
        if (form.hub() != null) {
            activities.share(id, form.hub());
        }
        return Elsewhere.to("/sessions/" + id).saying("activities.shared");
    }

    record EnrolForm(@Nullable String who, @Nullable List<UUID> people) {}

    record ShareForm(@Nullable Integer hub) {}
}
