package fr.essaim.leaving;

import fr.essaim.installation.Database;
import fr.essaim.installation.Outgoing;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Standing;
import fr.essaim.team.Viewers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Taking away what is kept here, in one act that the journal tells. The snapshot is one
/// transaction that locks nobody; the file is whole and the journal written before a byte leaves.
@Component
public class Takings {
    private final DataSource application;
    private final Database database;
    private final TransactionTemplate snapshot;
    private final Packer packer;
    private final Outgoing outgoing;
    private final Clock clock;

    Takings(
            DataSource application,
            Database database,
            PlatformTransactionManager transactions,
            Packer packer,
            Outgoing outgoing,
            Clock clock) {
        this.application = application;
        this.database = database;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.packer = packer;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /// What the administration may read, and the organisation's frame. No note, whatever other posts the viewer holds.
    /// @throws Refusal when no reason is given, or it is asked too often
    public Outgoing.Held administration(String reason, Locale locale) {
        return onScreen(Reach.ADMINISTRATION, reason, locale, new Progress());
    }

    /// The viewer's own writings, those they keep reserved among them.
    /// @throws Refusal when no reason is given, or it is asked too often
    public Outgoing.Held own(String reason, Locale locale) {
        return onScreen(Reach.OWN, reason, locale, new Progress());
    }

    /// Before anything is prepared.
    /// @throws Refusal when no reason is given, or it is asked too often
    void refuseUnlessPossible(Reach reach, String reason, Locale locale) {
        var taking = Taking.onScreen(Viewers.required(), reach, new Reason(reason), locale, clock.instant());
        snapshot.executeWithoutResult(status -> new Traces(new JdbcTemplate(application)).throttle(taking));
    }

    Outgoing.Held onScreen(Reach reach, String reason, Locale locale, Progress progress) {
        var taking = Taking.onScreen(Viewers.required(), reach, new Reason(reason), locale, clock.instant());
        // the transaction is over before the file is sent: a slow reader holds no snapshot
        return outgoing.hold(out -> snapshot.executeWithoutResult(status -> {
            new Traces(new JdbcTemplate(application)).throttle(taking);
            pack(application, taking, out, progress);
        }));
    }

    private Packer.Packed pack(DataSource source, Taking taking, OutputStream out, Progress progress) {
        try {
            return packer.pack(source, taking, out, progress);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    /// All the organisation owns, with the database owner's reach, by whoever holds the machine, in
    /// the name of an administrator.
    /// @param programme its code, or null for all
    /// @param because why reserved notes leave too, or null when they stay
    /// @throws NotAdministration when the viewer is no administrator today
    /// @throws NoSuchProgramme when no programme has this code
    Packer.Packed house(
            Path file,
            boolean force,
            @Nullable String programme,
            @Nullable String because,
            Locale locale,
            Progress progress) {
        var by = Viewers.required();
        if (!by.is(Standing.ADMINISTRATOR)) {
            throw new NotAdministration();
        }
        var reason = because == null ? null : new Reason(because);
        var packed = new Packer.Packed[1];
        Outgoing.write(file, force, out -> {
            try (Connection owner = database.owner().getConnection()) {
                var source = begin(owner, by.ticket());
                UUID id = programme == null ? null : programme(source, programme);
                var taking = new Taking(
                        fr.essaim.kernel.Ids.mint(),
                        clock.instant(),
                        by,
                        Reach.HOUSE,
                        id,
                        reason,
                        because != null,
                        locale);
                packed[0] = packer.pack(source, taking, out, progress);
                owner.commit();
            } catch (SQLException broken) {
                throw new IllegalStateException("the database did not answer as it should", broken);
            }
        });
        return packed[0];
    }

    /// A snapshot of the owner's that shows the viewer's ticket too, so that the journal is signed by the database.
    private static DataSource begin(Connection owner, String ticket) throws SQLException {
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var show = owner.prepareStatement("select set_config('essaim.ticket', ?, true)")) {
            show.setString(1, ticket);
            show.execute();
        }
        return new SingleConnectionDataSource(owner, true);
    }

    private static UUID programme(DataSource source, String code) {
        return JdbcClient.create(source)
                .sql("select id from programme.programmes where code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NoSuchProgramme(code));
    }

    static final class NotAdministration extends Refusal {
        NotAdministration() {
            super("leaving.refusal.not-administration", "as");
        }
    }

    static final class NoSuchProgramme extends Refusal {
        NoSuchProgramme(String code) {
            super("leaving.refusal.no-such-programme", "programme", code);
        }
    }
}
