package fr.essaim.team.web;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Email;
import fr.essaim.team.Members;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Members' accounts, for the administrator. A code is shown once, to be handed over by voice or on paper.
@Controller
@PreAuthorize("hasAuthority('ADMINISTRATOR')")
class MembersController {
    private final Members members;
    private final MembersPageQuery query;

    MembersController(Members members, MembersPageQuery query) {
        this.members = members;
        this.query = query;
    }

    @GetMapping("/members")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    MembersPage members() {
        return query.page();
    }

    @PostMapping("/members")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    CodePage invite(
            @RequestParam(name = "_once") UUID once,
            @RequestParam(defaultValue = "") String first,
            @RequestParam String last,
            @RequestParam String email) {
        var name = new PersonName(first, last);
        return new CodePage(name.full(), members.invite(new MemberId(once), name, new Email(email)));
    }

    @PostMapping("/members/{id}/code")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    CodePage handCode(@PathVariable UUID id) {
        return new CodePage(query.name(id), members.handCode(new MemberId(id)));
    }
}
