package fr.essaim.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Said;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.RawSql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@EssaimTest
class OutboxTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    PostOffice office;

    @BeforeEach
    void an_empty_box() throws SQLException {
        cast = new Cast(database, viewers);
        office = new PostOffice(house, cast);
    }

    /// As a house without any server.
    private static Carrier nothing() {
        return new Carrier() {
            @Override
            public Channel channel() {
                return Channel.EMAIL;
            }

            @Override
            public boolean goesOut() {
                return false;
            }

            @Override
            public Round setOut() {
                throw new Unreachable("nobody");
            }
        };
    }

    private Carrier withdrawnOnTheWay() {
        return new Carrier() {
            @Override
            public Channel channel() {
                return Channel.EMAIL;
            }

            @Override
            public boolean goesOut() {
                return true;
            }

            @Override
            public Round setOut() {
                return new Round() {
                    @Override
                    public Outcome carry(Letter letter, BooleanSupplier begins) {
                        office.withdraw();
                        assertThat(begins.getAsBoolean()).isFalse();
                        return new Outcome.Kept();
                    }

                    @Override
                    public void close() {}
                };
            }
        };
    }

    @Test
    void what_goes_back_takes_its_letter_along() {
        assertThatThrownBy(() -> cast.as(
                        cast.nadia,
                        () -> office.together().executeWithoutResult(begun -> {
                            office.outbox().write(office.letter(Channel.EMAIL, "a@exemple.fr", "Jamais", null));
                            throw new IllegalStateException("no place left");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(office.fates()).isEmpty();
    }

    @Test
    void without_a_server_nothing_leaves_and_it_says_so() {
        office.lay("Affichée");
        office.postman(nothing()).round();
        assertThat(office.fates()).containsExactly("shown");
        assertThat(office.withdraw()).isZero();
        assertThat(office.fates()).containsExactly("withdrawn");
    }

    @Test
    void what_is_withdrawn_does_not_leave_even_at_the_last_moment() {
        office.lay("Changée");
        office.postman(withdrawnOnTheWay()).round();
        assertThat(office.fates()).containsExactly("withdrawn");
    }

    @Test
    void what_is_of_no_use_any_more_does_not_leave() {
        var soon = office.letter(Channel.EMAIL, "a@exemple.fr", "Hier", null);
        office.lay(new Letter(
                soon.id(),
                soon.person(),
                soon.hub(),
                soon.channel(),
                soon.to(),
                soon.subject(),
                soon.text(),
                null,
                soon.about(),
                soon.from().minus(Duration.ofDays(2)),
                soon.from().minus(Duration.ofDays(1))));
        office.postman(nothing()).round();
        assertThat(office.fates()).containsExactly("too-late");
    }

    @Test
    void a_letter_waits_longer_each_time_and_an_hour_at_most() {
        assertThat(List.of(1, 2, 3, 7, 40))
                .extracting(Postman::wait)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    @Test
    void a_letter_without_words_or_with_too_many_is_refused() {
        assertThatThrownBy(() -> office.letter(Channel.SMS, "0611223344", " ", null))
                .isInstanceOf(Said.Nothing.class);
        assertThatThrownBy(() -> office.letter(Channel.SMS, "0611223344", "a".repeat(2001), null))
                .isInstanceOf(Said.TooLong.class);
    }

    private List<String> raw(MemberId who, String question) {
        try {
            return RawSql.rows(cast, who, question);
        } catch (IllegalStateException refused) {
            return List.of("refused " + ((SQLException) refused.getCause()).getSQLState());
        }
    }

    @Test
    void letters_are_read_as_the_teams_notes_and_taken_by_nobody_without_the_houses_seal() {
        UUID id = office.lay("Chut");

        assertThat(raw(cast.nadia, "select words from outbox.letters")).containsExactly("Chut");
        for (MemberId other : List.of(cast.youssef, cast.helene, cast.ines, cast.paul)) {
            assertThat(raw(other, "select words from outbox.letters")).isEmpty();
        }
        assertThat(raw(cast.ines, "select letters from outbox.counts()")).containsExactly("1");
        assertThat(raw(cast.helene, "select letters from outbox.counts()")).isEmpty();
        assertThat(raw(cast.nadia, "select words from outbox.take('email', 'forged')"))
                .isEmpty();
        assertThat(raw(cast.nadia, "select outbox.withdraw('appointment 1', 'forged')"))
                .containsExactly("0");
        assertThat(raw(cast.nadia, "select outbox.hand('" + id + "', 0, 'forged')"))
                .containsExactly("f");
        assertThat(raw(cast.nadia, "update outbox.letters set words = 'x' returning id"))
                .containsExactly("refused 42501");
        assertThat(raw(cast.nadia, "insert into outbox.letters (id) values (gen_random_uuid()) returning id"))
                .containsExactly("refused 42501");
        assertThat(office.fates()).containsExactly("waits");
    }
}
