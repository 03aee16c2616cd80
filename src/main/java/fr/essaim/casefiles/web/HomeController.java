package fr.essaim.casefiles.web;

import fr.essaim.casefiles.Home;
import fr.essaim.casefiles.Homes;
import fr.essaim.casefiles.HowNotSaid;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.TypedCode;
import fr.essaim.territory.Commune;
import fr.essaim.territory.Communes;
import fr.essaim.territory.DistrictCode;
import fr.essaim.territory.Vintage;
import fr.essaim.territory.Zoning;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a person lives.
@Controller
class HomeController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Homes homes;
    private final Communes communes;
    private final FilePanelsQuery panels;
    private final Clock clock;

    HomeController(Homes homes, Communes communes, FilePanelsQuery panels, Clock clock) {
        this.homes = homes;
        this.communes = communes;
        this.panels = panels;
        this.clock = clock;
    }

    record Form(
            @Nullable String address,
            @Nullable String commune,
            @Nullable String qpv,
            @Nullable String district,
            @Nullable String how,
            @Nullable Integer vintage,
            @Nullable LocalDate from) {
        /// By the zoning consulted, today's unless another is said.
        /// @throws HowNotSaid when inside or outside is said without how it is known
        Zoning zoning(LocalDate today) {
            Optional<DistrictCode> code = DistrictCode.read(district == null ? "" : district);
            if (!"inside".equals(qpv) && !"outside".equals(qpv)) {
                return Zoning.NOT_KNOWN;
            }
            if (how == null || how.isBlank()) {
                throw new HowNotSaid("how");
            }
            var consulted = Optional.ofNullable(vintage).flatMap(Vintage::of).orElse(Vintage.inForce(today));
            var known = TypedCode.read(Zoning.How.class, how, "how");
            if ("outside".equals(qpv)) {
                return Zoning.outside(consulted, known);
            }
            return Zoning.inside(code.orElseThrow(() -> new HowNotSaid("district")), consulted, known);
        }
    }

    @GetMapping("/people/{id}/home")
    @PreAuthorize(WHO_MAY)
    HomePage home(@PathVariable UUID id) {
        return new HomePage(panels.read(new ParticipantId(id)));
    }

    @PostMapping("/people/{id}/home")
    @PreAuthorize(WHO_MAY)
    Elsewhere settle(@PathVariable UUID id, Form form) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = form.from() == null ? today : form.from();
        var commune = communes.named(form.commune() == null ? "" : form.commune());
        homes.settle(
                new ParticipantId(id),
                new Home(form.address(), commune.map(Commune::code).orElse(null), form.zoning(today), from));
        return Elsewhere.to("/people/" + id).saying("casefiles.noted");
    }
}
