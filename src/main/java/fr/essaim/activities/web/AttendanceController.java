package fr.essaim.activities.web;

import fr.essaim.activities.Attendance;
import fr.essaim.activities.Attendances;
import fr.essaim.facts.Coming.How;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.Ids;
import fr.essaim.site.Elsewhere;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Noting who came: one form for everybody, saved once.
@Controller
class AttendanceController {
    private static final String LISTED = "listed.";

    private final Attendances attendances;

    AttendanceController(Attendances attendances) {
        this.attendances = attendances;
    }

    @PostMapping("/sessions/{id}/attendance")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER')")
    Elsewhere note(@PathVariable UUID id, @RequestParam Map<String, String> fields) {
        boolean rest = fields.containsKey("rest");
        List<Attendance> noted = fields.keySet().stream()
                .filter(field -> field.startsWith(LISTED))
                .flatMap(field -> Ids.find(field.substring(LISTED.length())).stream())
                .flatMap(enrolment -> read(enrolment, fields, rest).stream())
                .toList();
        int told = attendances.note(id, noted);
        return Elsewhere.to("/sessions/" + id).saying("activities.noted", told);
    }

    /// What was tapped for one person; nothing when nothing was, unless the others all came.
    private static List<Attendance> read(UUID enrolment, Map<String, String> fields, boolean rest) {
        String tapped = fields.getOrDefault("how." + enrolment, "");
        boolean seated = fields.getOrDefault(LISTED + enrolment, "").equals("seated");
        How how = How.find(tapped).orElse(rest && seated ? How.CAME : null);
        if (how == null) {
            return List.of();
        }
        return List.of(new Attendance(
                enrolment,
                how,
                side(fields.getOrDefault("side." + enrolment, "")),
                fields.get("words." + enrolment),
                fields.containsKey("unsigned." + enrolment)));
    }

    private static Fact.@Nullable Side side(String typed) {
        return Arrays.stream(Fact.Side.values())
                .filter(side -> side.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
