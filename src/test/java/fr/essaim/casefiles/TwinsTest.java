package fr.essaim.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Thousands share a name, and one of them is the person.
@SpringBootTest
@EssaimTest
class TwinsTest {
    private static final LocalDate BORN = LocalDate.of(1987, 3, 12);
    private static final int DECOYS = 2_500;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Twins twins;

    Cast cast;
    JdbcClient owner;

    @BeforeEach
    void a_crowd_of_one_name() throws SQLException {
        cast = new Cast(database, viewers);
        owner = JdbcClient.create(database.owner());
        owner.sql("truncate casefiles.participants cascade").update();
        List<LikenessTraits> crowd = new ArrayList<>();
        for (int n = 1; n <= DECOYS; n++) {
            // no day is the person's, one in forty a year of theirs
            LocalDate day = LocalDate.of(1950 + n % 40, 1 + n % 12, 1 + n % 28);
            crowd.add(LikenessTraits.of("Jean", "MARTIN", day.equals(BORN) ? day.plusYears(30) : day));
        }
        open(crowd);
    }

    private List<UUID> open(List<LikenessTraits> people) {
        List<UUID> ids =
                people.stream().map(who -> ParticipantId.mint().value()).toList();
        owner.sql("""
                insert into casefiles.participants (id, hub_id, first_name, last_name, sort_key, birth_date, opened_by)
                select id, :hub, first, last, last, born::date, :by
                from unnest(:ids::uuid[], :first::text[], :last::text[], :born::text[]) as p (id, first, last, born)
                """)
                .param("hub", cast.tourcoing.value())
                .param("by", cast.nadia.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("first", people.stream().map(LikenessTraits::first).toArray(String[]::new))
                .param("last", people.stream().map(LikenessTraits::last).toArray(String[]::new))
                .param("born", people.stream().map(LikenessTraits::birth).toArray(String[]::new))
                .update();
        List<UUID> holders = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (String key : SearchKeys.of(people.get(i))) {
                holders.add(ids.get(i));
                keys.add(key);
            }
        }
        owner.sql("""
                insert into casefiles.search_keys (participant_id, hub_id, key)
                select id, :hub, key from unnest(:ids::uuid[], :keys::text[]) as k (id, key)
                """)
                .param("hub", cast.tourcoing.value())
                .param("ids", holders.toArray(UUID[]::new))
                .param("keys", keys.toArray(String[]::new))
                .update();
        return ids;
    }

    private List<UUID> alike(LikenessTraits who) {
        return cast.as(cast.nadia, () -> twins.of(who)).stream()
                .map(twin -> twin.id().value())
                .toList();
    }

    @Test
    void the_one_with_a_slip_in_the_name_and_the_same_birth_comes_before_thousands_of_namesakes() {
        UUID written = open(List.of(LikenessTraits.of("Jean", "MARITN", BORN))).getFirst();

        assertThat(alike(LikenessTraits.of("Jean", "Martin", BORN))).startsWith(written);
    }

    @Test
    void the_one_with_a_slip_in_the_birth_comes_before_thousands_of_namesakes() {
        UUID written = open(List.of(LikenessTraits.of("Jean", "MARTIN", BORN.plusDays(1))))
                .getFirst();

        assertThat(alike(LikenessTraits.of("Jean", "Martin", BORN))).startsWith(written);
    }

    @Test
    void without_a_birth_date_the_one_with_the_same_number_comes_first() {
        LikenessTraits typed = LikenessTraits.of("Jean", "Martin", null).reachedBy("06 12 34 56 78");
        UUID written = open(List.of(typed.born("19800101"))).getFirst();
        owner.sql("""
                insert into casefiles.ways (id, participant_id, hub_id, kind, value, from_day, author)
                values (gen_random_uuid(), :person, :hub, 'phone', '0612345678', '2026-01-01', :by)
                """)
                .param("person", written)
                .param("hub", cast.tourcoing.value())
                .param("by", cast.nadia.value())
                .update();

        assertThat(alike(typed)).startsWith(written);
    }
}
