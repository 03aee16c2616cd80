package fr.essaim.handovers.web;

import fr.essaim.handovers.Handover;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// For whom, and from which day.
///
/// @param who hub and member, `1:018f…`
/// @param why `leaving` or `away`
record HandoverForm(
        @Nullable String who,
        @Nullable String why,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    private static final Pattern WHO = Pattern.compile("(\\d{1,9}):(.{36})");

    static String who(int hub, UUID member) {
        return hub + ":" + member;
    }

    /// @throws NobodyNamed when it does not say for whom
    Handover handover() {
        var named = WHO.matcher(who == null ? "" : who);
        if (!named.matches()) {
            throw new NobodyNamed();
        }
        var hub = new HubId(Integer.parseInt(named.group(1)));
        var member = Ids.find(named.group(2)).map(MemberId::new).orElseThrow(NobodyNamed::new);
        return Handover.checked(hub, member, Handover.Why.of(why == null ? "" : why), from, until);
    }

    public static final class NobodyNamed extends Refusal {
        NobodyNamed() {
            super("handovers.refusal.nobody-named", "who");
        }
    }
}
