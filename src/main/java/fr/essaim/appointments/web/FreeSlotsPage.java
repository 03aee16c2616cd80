package fr.essaim.appointments.web;

import fr.essaim.appointments.FreeSlots.Proposal;
import fr.essaim.appointments.Setting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Free times: what was asked for, and what was found, day by day.
///
/// @param person for whom, when one was named
/// @param members whom one may choose, id to name
public record FreeSlotsPage(
        FreeSlotsForm form,
        @Nullable UUID person,
        @Nullable String name,
        Map<String, String> members,
        Map<String, String> hubs,
        List<String> roles,
        List<Proposal> found,
        LocalDate today) {

    public Map<LocalDate, List<Proposal>> days() {
        Map<LocalDate, List<Proposal>> days = new LinkedHashMap<>();
        found.forEach(one -> days.computeIfAbsent(one.span().day(), any -> new java.util.ArrayList<>())
                .add(one));
        return days;
    }

    /// Where that time is agreed on.
    public String agree(Proposal one) {
        Setting setting = Objects.requireNonNullElse(
                form.asked(),
                one.settings().contains(Setting.HERE)
                        ? Setting.HERE
                        : one.settings().stream().sorted().findFirst().orElse(Setting.HERE));
        return "/appointments/new?host=" + one.member() + "&day=" + one.span().day() + "&from="
                + one.span().from()
                + "&minutes=" + one.span().minutes() + "&setting=" + setting.code()
                + "&place=" + URLEncoder.encode(one.place(), StandardCharsets.UTF_8)
                + (person == null ? "" : "&person=" + person);
    }
}
