package fr.essaim.appointments;

import fr.essaim.appointments.FreeSlots.Proposal;
import fr.essaim.appointments.FreeSlots.Search;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.HouseSeal;
import fr.essaim.team.Viewers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the person does by the link of their reminder, without signing in: they see when and where,
/// say that they cannot come, or choose another time. Reading changes nothing. A change is the same
/// act as the team's own, done in the name of the member whose appointment it is and told so in the
/// journal, so that walls and constraints hold it alike.
@Component
public class Links {
    private static final int WEEKS = 4;
    private static final int ENOUGH = 24;
    /// Whoever moves one appointment this often is better called.
    private static final int MOVES = 5;

    private final JdbcClient sql;
    private final HouseSeal seal;
    private final Viewers viewers;
    private final Appointments appointments;
    private final FreeSlots free;
    private final Clock clock;

    Links(JdbcClient sql, HouseSeal seal, Viewers viewers, Appointments appointments, FreeSlots free, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.viewers = viewers;
        this.appointments = appointments;
        this.free = free;
        this.clock = clock;
    }

    /// @param state `stands`, `called-off` or `over`
    /// @param hosts by their first names
    /// @param changedAt when it was moved or called off, or null
    public record Behind(
            String state,
            UUID id,
            int nth,
            Span span,
            Setting setting,
            @Nullable String place,
            List<String> hosts,
            List<UUID> hostIds,
            @Nullable UUID actsAs,
            @Nullable Instant changedAt) {
        public boolean stands() {
            return state.equals("stands");
        }
    }

    /// @param from the place it is asked from (an IP address)
    /// @return empty when it leads nowhere (any more)
    /// @throws TooOften from a place where many led nowhere
    public Optional<Behind> behind(String token, String from) {
        byte[] hash = Token.hash(token);
        return sql.sql("select * from appointments.behind(:hash, :place, :seal)")
                .param("hash", hash)
                .param("place", from)
                .param("seal", seal.of("appointments", "behind " + Token.hex(hash)))
                .query((row, n) -> behind(row))
                .optional();
    }

    private static Behind behind(ResultSet row) throws SQLException {
        if (row.getString("state").equals("too-many")) {
            throw new TooOften();
        }
        OffsetDateTime changed = row.getObject("changed_at", OffsetDateTime.class);
        return new Behind(
                row.getString("state"),
                row.getObject("appointment_id", UUID.class),
                row.getInt("nth"),
                AppointmentRepository.span(row),
                Setting.of(row.getString("setting")),
                row.getString("where_at"),
                Arrays.asList((String[]) row.getArray("hosts").getArray()),
                Arrays.asList((UUID[]) row.getArray("host_ids").getArray()),
                row.getObject("acts_as", UUID.class),
                changed == null ? null : changed.toInstant());
    }

    /// Free times of who receives, within four weeks; none when several receive together, or nobody may act for them.
    public List<Span> others(Behind behind) {
        UUID acts = behind.actsAs();
        if (!behind.stands() || acts == null || behind.hostIds().size() != 1 || behind.nth() >= MOVES) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        var search = Search.of(behind.hostIds().getFirst(), behind.span().minutes(), today, today.plusWeeks(WEEKS));
        return viewers.as(new MemberId(acts), () -> free.find(search, ENOUGH)).stream()
                .map(Proposal::span)
                .toList();
    }

    /// The person cannot come. Once it does not stand any more, nothing happens.
    public void callOff(String token, String from) {
        Behind behind = behind(token, from).orElseThrow(NotHere::new);
        if (behind.stands()) {
            as(behind, () -> appointments.callOff(behind.id(), Ids.mint(), Appointments.Why.link()));
        }
    }

    /// @throws NotOffered when that time is not, or no longer, among those proposed
    public void move(String token, String from, Instant begins) {
        Behind behind = behind(token, from).orElseThrow(NotHere::new);
        if (!behind.stands() || behind.span().begins().equals(begins)) {
            return;
        }
        Span chosen = others(behind).stream()
                .filter(span -> span.begins().equals(begins))
                .findFirst()
                .orElseThrow(NotOffered::new);
        as(behind, () -> appointments.move(behind.id(), Ids.mint(), chosen, Appointments.Why.link(), false));
    }

    private void as(Behind behind, Runnable act) {
        if (behind.actsAs() == null) {
            throw new NotOffered();
        }
        viewers.as(new MemberId(behind.actsAs()), () -> {
            act.run();
            return 0;
        });
    }

    static final class TooOften extends Refusal {
        TooOften() {
            super("appointments.refusal.too-often", null);
        }
    }

    static final class NotOffered extends Refusal {
        NotOffered() {
            super("appointments.refusal.not-offered", null);
        }
    }
}
