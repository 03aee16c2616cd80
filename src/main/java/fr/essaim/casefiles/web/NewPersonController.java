package fr.essaim.casefiles.web;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Identity.Gender;
import fr.essaim.casefiles.LikenessTraits;
import fr.essaim.casefiles.Participants;
import fr.essaim.casefiles.Twins;
import fr.essaim.casefiles.Way;
import fr.essaim.casefiles.Ways;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.TypedCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opening a file. Whoever may already be known is shown before anything is written.
@Controller
public class NewPersonController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'ADMINISTRATOR')";

    private final Participants participants;
    private final Ways ways;
    private final Twins twins;
    private final HubChoices hubs;
    private final TransactionOperations transactions;
    private final Clock clock;

    NewPersonController(
            Participants participants,
            Ways ways,
            Twins twins,
            HubChoices hubs,
            TransactionOperations transactions,
            Clock clock) {
        this.transactions = transactions;
        this.participants = participants;
        this.ways = ways;
        this.twins = twins;
        this.hubs = hubs;
        this.clock = clock;
    }

    /// @param phone typed as it is dictated; checked before anything is written
    public record Form(
            @Nullable String first,
            @Nullable String last,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            @Nullable String phone,
            int hub) {
        public PersonName name() {
            return new PersonName(first == null ? "" : first, last == null ? "" : last);
        }

        Identity identity(LocalDate today) {
            var said = gender == null || gender.isBlank() ? null : TypedCode.read(Gender.class, gender, "gender");
            return new Identity(name(), birthDate, said).checked(today);
        }

        @Nullable
        Way way() {
            return phone == null || phone.isBlank() ? null : new Way(Way.Kind.PHONE, phone);
        }
    }

    @GetMapping("/people/new")
    @PreAuthorize(WHO_MAY)
    NewPersonPage blank() {
        return new NewPersonPage(Ids.mint(), hubs.ofViewer());
    }

    /// @param distinct said by whoever looked at those alike: this is somebody else
    @PostMapping("/people")
    @PreAuthorize(WHO_MAY)
    Object open(
            @RequestParam(name = "_once") UUID once,
            Form form,
            @RequestParam(defaultValue = "false") boolean distinct) {
        Identity identity = form.identity(LocalDate.now(clock));
        Way way = form.way();
        if (!distinct) {
            var who = LikenessTraits.of(identity.name().first(), identity.name().last(), identity.birthDate());
            who = way == null ? who : who.reachedBy(way.value());
            var here = twins.of(who);
            var asking = Ids.mint();
            twins.askElsewhere(asking, who, identity.birthDate());
            var elsewhere = twins.elsewhere(asking);
            if (!here.isEmpty() || !elsewhere.isEmpty()) {
                return new TwinsPage(once, form, here, elsewhere);
            }
        }
        var id = new ParticipantId(once);
        transactions.executeWithoutResult(begun -> {
            participants.open(id, new HubId(form.hub()), identity, null);
            if (way != null) {
                ways.openOnce(id, way);
            }
        });
        return Elsewhere.to("/people/" + id)
                .saying("casefiles.opened", identity.name().full());
    }
}
