package fr.essaim.appointments.web;

import fr.essaim.appointments.Rhythm;
import fr.essaim.appointments.Setting;
import fr.essaim.appointments.Slot;
import fr.essaim.appointments.Slots;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Said;
import fr.essaim.site.Elsewhere;
import fr.essaim.team.Viewers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The times one offers.
@Controller
class SlotController {
    private final SlotsPageQuery pages;
    private final Slots slots;

    SlotController(SlotsPageQuery pages, Slots slots) {
        this.pages = pages;
        this.slots = slots;
    }

    @GetMapping("/slots")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    SlotsPage slots(@RequestParam(required = false) @Nullable UUID member) {
        return pages.page(member);
    }

    @PostMapping("/slots")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    Elsewhere offer(@RequestParam(name = "_once") UUID once, SlotForm form) {
        slots.offer(
                once,
                new MemberId(Objects.requireNonNullElse(
                        form.member(), Viewers.required().id().value())),
                new HubId(Said.chosen(form.hub(), "hub")),
                form.typed());
        return back(form.member()).saying("appointments.slot.offered");
    }

    @PostMapping("/slots/{id}/end")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    Elsewhere end(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID member) {
        slots.end(id);
        return back(member).saying("appointments.slot.ended");
    }

    @PostMapping("/slots/{id}/days")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    Elsewhere otherwise(@PathVariable UUID id, DayForm form) {
        slots.otherwise(id, Said.chosen(form.day(), "day"), form.from(), form.to());
        return back(form.member()).saying("appointments.slot.changed");
    }

    private static Elsewhere back(@Nullable UUID member) {
        boolean own = member == null || member.equals(Viewers.required().id().value());
        return Elsewhere.to("/slots" + (own ? "" : "?member=" + member));
    }

    record SlotForm(
            @Nullable UUID member,
            @Nullable Integer hub,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Integer every,
            @Nullable List<Integer> weekdays,
            @Nullable String from,
            @Nullable String to,
            @Nullable String place,
            @Nullable List<String> settings) {
        Slot.Typed typed() {
            Set<DayOfWeek> days = weekdays == null
                    ? Set.of()
                    : weekdays.stream()
                            .filter(day -> day >= 1 && day <= 7)
                            .map(DayOfWeek::of)
                            .collect(Collectors.toSet());
            Set<Setting> chosen = settings == null
                    ? Set.of()
                    : settings.stream()
                            .flatMap(code -> Setting.find(code).stream())
                            .filter(setting -> setting != Setting.HOME)
                            .collect(Collectors.toSet());
            return new Slot.Typed(
                    new Rhythm(first, last, Objects.requireNonNullElse(every, 0), days), from, to, place, chosen);
        }
    }

    record DayForm(
            @Nullable UUID member,
            @Nullable LocalDate day,
            @Nullable String from,
            @Nullable String to) {}
}
