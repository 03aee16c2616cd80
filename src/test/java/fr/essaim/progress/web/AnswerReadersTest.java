package fr.essaim.progress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.progress.ProgressCast;
import fr.essaim.progress.Sitting;
import fr.essaim.progress.Sittings;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// What somebody said of their health, shown to one colleague because they want it.
@SpringBootTest
@EssaimTest
class AnswerReadersTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    ProgressCast aurelie;
    UUID said;

    @BeforeEach
    void somebody_said_how_their_health_is() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new ProgressCast(house, cast);
        said = read(null, 7);
    }

    private UUID read(@Nullable UUID corrects, int health) {
        UUID id = Ids.mint();
        var sitting = new Sitting(
                "essaim-chemin@1",
                Sitting.Side.PERSON,
                ProgressCast.TODAY,
                Map.of("demarches", 4, "sante", health),
                corrects);
        cast.as(cast.nadia, () -> house.getBean(Sittings.class).hold(id, aurelie.person, sitting));
        return id;
    }

    private String at(String rest) {
        return "/people/" + aurelie.person + "/measures" + rest;
    }

    private Browser.Answer show(MemberId who, UUID sitting, String... fields) {
        var all = new ArrayList<>(List.of("_once", Ids.mint().toString(), "_page", at(""), "_form", "show-" + sitting));
        all.addAll(List.of(fields));
        return Browser.of(house, who).send(at("/" + sitting + "/readers"), all.toArray(String[]::new));
    }

    private Browser.Answer agreed(MemberId reader) {
        String today = ProgressCast.TODAY.toString();
        return show(cast.nadia, said, "member", reader.toString(), "agreedOn", today, "agreed", "true");
    }

    private long personal(MemberId who) {
        return aurelie.raw(
                who,
                "select count(*) from progress.answers where personal and value is not null and participant_id = '"
                        + aurelie.person + "'");
    }

    @Test
    void with_the_persons_agreement_a_colleague_of_theirs_reads_this_one_reading_until_it_ends() {
        UUID other = read(null, 3);
        assertThat(personal(cast.claire)).isZero();
        assertThat(agreed(cast.claire).status()).isEqualTo(303);
        assertThat(personal(cast.claire)).as("not the other reading").isEqualTo(1);
        assertThat(Browser.of(house, cast.claire).open(at("")).text("main")).contains("Nadia Belkacem vous la montre");
        assertThat(personal(cast.lead)).isZero();
        assertThat(Browser.of(house, cast.lead).open(at("")).text("main"))
                .doesNotContain("vous la montre", "lit aussi");

        var page = Browser.of(house, cast.nadia).open(at(""));
        assertThat(page.text("main")).contains("Claire Delattre le lit aussi, accord de la personne le");
        String end = page.page().select("form[action*=/readers/]").attr("action");
        assertThat(Browser.of(house, cast.claire).send(end).status())
                .as("not theirs to end")
                .isEqualTo(404);
        assertThat(personal(cast.claire)).isEqualTo(1);
        assertThat(Browser.of(house, cast.nadia).send(end).status()).isEqualTo(303);
        assertThat(personal(cast.claire)).isZero();
        assertThat(other).isNotEqualTo(said);
    }

    @Test
    void who_read_a_reading_that_is_put_right_reads_the_right_one() {
        agreed(cast.claire);
        read(said, 8);
        assertThat(Browser.of(house, cast.claire).open(at("")).text("tbody")).contains("Faire avec ma santé 8");
    }

    @Test
    void without_agreement_a_choice_or_a_colleague_who_accompanies_the_person_it_is_refused_beside_its_button() {
        String refusal = "[id^=show-" + said + "]";
        String today = ProgressCast.TODAY.toString();
        assertThat(show(cast.nadia, said, "agreedOn", today, "agreed", "true").text("main"))
                .contains("Choisissez à qui");
        var silent = show(cast.nadia, said, "member", cast.claire.toString(), "agreedOn", today);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text("main")).contains("Il faut l’accord de la personne");
        assertThat(agreed(cast.thomas).text("main")).contains("n’accompagne pas la personne aujourd’hui");
        assertThat(agreed(cast.nadia).status()).isEqualTo(422);
        var later =
                show(cast.nadia, said, "member", cast.claire.toString(), "agreedOn", "2999-01-01", "agreed", "true");
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.page().select(refusal)).isNotEmpty();
        assertThat(personal(cast.claire)).isZero();
    }

    @Test
    void only_whoever_wrote_it_down_may_show_it_even_with_raw_questions() {
        String today = ProgressCast.TODAY.toString();
        assertThat(show(cast.claire, said, "member", cast.nadia.toString(), "agreedOn", today, "agreed", "true")
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> aurelie.raw(cast.claire, """
                        insert into progress.answer_readers (id, participant_id, hub_id, sitting_id, member_id, agreed_on)
                        select gen_random_uuid(), participant_id, hub_id, id, '%s', team.today() from progress.sittings
                        where id = '%s' returning 1
                        """.formatted(cast.nadia, said)))
                .hasMessageContaining("policy");
        agreed(cast.claire);
        String rows = "select count(*) from progress.answer_readers where participant_id = '" + aurelie.person + "'";
        for (MemberId other : List.of(cast.lead, cast.thomas, cast.helene, cast.ines)) {
            assertThat(aurelie.raw(other, rows)).isZero();
        }
    }
}
