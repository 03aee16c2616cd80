package fr.essaim.casefiles.web;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Openings;
import fr.essaim.kernel.PersonName;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A director reads a name with a reason.
@Controller
class OpeningController {
    private final Openings openings;
    private final JdbcClient sql;

    OpeningController(Openings openings, JdbcClient sql) {
        this.openings = openings;
        this.sql = sql;
    }

    @GetMapping("/openings")
    @PreAuthorize("hasAuthority('DIRECTOR')")
    @Transactional
    OpeningsPage openings() {
        return new OpeningsPage(sql.sql("""
                select p.id, trim(p.first_name || ' ' || p.last_name) as name, o.reason, o.closes_at
                from casefiles.openings o join casefiles.participants p on p.id = o.participant_id
                where o.closes_at > now() order by o.opened_at desc
                """)
                .query((row, n) -> new OpeningsPage.Row(
                        row.getObject("id", java.util.UUID.class),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getTimestamp("closes_at").toInstant()))
                .list());
    }

    @PostMapping("/openings")
    @PreAuthorize("hasAuthority('DIRECTOR')")
    Elsewhere open(
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(required = false) @Nullable LocalDate birthDate,
            @RequestParam(defaultValue = "") String reason) {
        var person = openings.open(new Identity(new PersonName(first, last), birthDate, null), reason);
        return Elsewhere.to("/people/" + person);
    }
}
