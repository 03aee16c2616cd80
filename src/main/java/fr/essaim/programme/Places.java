package fr.essaim.programme;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Period;
import fr.essaim.territory.CommuneCode;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where a hub is, and whom it is there for: its antennas, and the communes it covers.
@Component
@Transactional
public class Places {
    private final JdbcClient sql;
    private final Journal journal;
    private final Hubs hubs;

    Places(JdbcClient sql, Journal journal, Hubs hubs) {
        this.sql = sql;
        this.journal = journal;
        this.hubs = hubs;
    }

    /// @throws BeyondTheHub when the hub is not open then
    public UUID addAntenna(
            HubId hub, String name, @Nullable String address, @Nullable CommuneCode commune, LocalDate from) {
        BeyondTheHub.refuse(hubs.life(hub), Period.since(from), "from");
        UUID id = Ids.mint();
        sql.sql("""
                insert into programme.antennas (id, hub_id, name, address, commune_code, from_day)
                values (:id, :hub, :name, :address, :commune, :from)
                """)
                .param("id", id)
                .param("hub", hub.value())
                .param("name", Line.of(name, "name", 100))
                .param(
                        "address",
                        address == null || address.isBlank() ? null : Line.of(address, "address", 300),
                        Types.VARCHAR)
                .param("commune", commune == null ? null : commune.value(), Types.VARCHAR)
                .param("from", from)
                .update();
        journal.did("add-antenna", hub);
        return id;
    }

    /// The antenna's last day.
    public void leave(UUID antenna, LocalDate lastDay) {
        sql.sql("""
                update programme.antennas set until_day = greatest(from_day, :last) where id = :id and until_day is null
                """).param("last", lastDay).param("id", antenna).update();
        journal.did("leave-antenna");
    }

    /// Covering twice is covering once.
    /// Refuses when no commune was said.
    public void cover(HubId hub, @Nullable CommuneCode commune) {
        if (commune == null) {
            throw new Line.Missing("commune");
        }
        sql.sql("insert into programme.hub_communes (hub_id, commune_code) values (:hub, :code) on conflict do nothing")
                .param("hub", hub.value())
                .param("code", commune.value())
                .update();
        journal.did("cover-commune", hub);
    }

    public void uncover(HubId hub, CommuneCode commune) {
        sql.sql("delete from programme.hub_communes where hub_id = :hub and commune_code = :code")
                .param("hub", hub.value())
                .param("code", commune.value())
                .update();
        journal.did("uncover-commune", hub);
    }
}
