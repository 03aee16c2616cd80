package fr.essaim.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.essaim.installation.Database;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// By a real mail server that is up, down, slow, says no, or hangs up at the worst moment.
@SpringBootTest
@EssaimTest
class MailCarrierTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    PostOffice office;
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void an_empty_box_and_a_mail_server() throws SQLException {
        office = new PostOffice(house, new Cast(database, viewers));
        mail.start();
    }

    @AfterEach
    void stopped() {
        mail.stop();
    }

    private static MailCarrier carrier(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            server.getJavaMailProperties().setProperty("mail.smtp." + wait, "400");
        }
        var beans = new StaticListableBeanFactory();
        beans.addBean("server", server);
        return new MailCarrier(beans.getBeanProvider(JavaMailSenderImpl.class), "hub@exemple.fr");
    }

    private Postman postman() {
        return office.postman(carrier(mail.getSmtp().getPort()));
    }

    private List<String> arrived() {
        return Stream.of(mail.getReceivedMessages()).map(MailCarrierTest::words).toList();
    }

    private static String words(MimeMessage message) {
        try {
            return message.getContent().toString().strip();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void a_letter_leaves_once_and_its_secret_is_forgotten() throws MessagingException {
        var letter = office.letter(
                Channel.EMAIL,
                "amina@exemple.fr",
                "Rendez-vous à 9 h 30. Pour changer : {secret}",
                "https://exemple.fr/r/abc");
        office.lay(letter);
        office.lay(letter);
        assertThat(office.count("sealed is not null and words like '%{secret}%'"))
                .isEqualTo(1);

        postman().round();
        postman().round();

        assertThat(arrived()).containsExactly("Rendez-vous à 9 h 30. Pour changer : https://exemple.fr/r/abc");
        var message = mail.getReceivedMessages()[0];
        assertThat(message.getMessageID()).isEqualTo("<" + letter.id() + "@exemple.fr>");
        assertThat(message.getFrom()[0]).hasToString("hub@exemple.fr");
        assertThat(office.fates()).containsExactly("gone");
        assertThat(office.count("sealed is not null")).isZero();
        assertThat(office.journaled("letter-gone")).isEqualTo(1);
    }

    @Test
    void while_the_server_is_down_nothing_is_lost_and_each_leaves_once_when_it_is_back() {
        IntStream.range(0, 5).forEach(n -> office.lay("Lettre " + n));
        int port = mail.getSmtp().getPort();
        mail.stop();
        office.postman(carrier(port)).round();
        office.postman(carrier(port)).round();
        assertThat(office.fates()).containsOnly("waits").hasSize(5);
        assertThat(office.count("tries > 0")).as("nobody's turn was spent").isZero();

        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        mail.start();
        office.postman(carrier(port)).round();
        office.postman(carrier(port)).round();

        assertThat(arrived()).containsExactlyInAnyOrder("Lettre 0", "Lettre 1", "Lettre 2", "Lettre 3", "Lettre 4");
        assertThat(office.fates()).containsOnly("gone");
    }

    @Test
    void a_server_that_does_not_greet_is_given_up_and_the_letter_leaves_by_another_round() throws Exception {
        office.lay("Plus tard");
        try (var slow = new FakeServer(FakeServer.Manner.SILENT)) {
            office.postman(carrier(slow.port())).round();
        }
        assertThat(office.fates()).containsExactly("waits");

        postman().round();
        assertThat(arrived()).containsExactly("Plus tard");
    }

    @Test
    void a_server_that_asks_for_patience_is_asked_again_later_and_one_that_says_no_is_not() throws Exception {
        office.lay("Patience");
        try (var grey = new FakeServer(FakeServer.Manner.LATER)) {
            office.postman(carrier(grey.port())).round();
        }
        assertThat(office.fates()).containsExactly("waits");
        postman().round();
        assertThat(arrived()).as("its minute is not over").isEmpty();

        office.later();
        try (var no = new FakeServer(FakeServer.Manner.NEVER)) {
            office.postman(carrier(no.port())).round();
        }
        assertThat(office.fates()).containsExactly("refused");
        assertThat(office.count("trouble = '550'"))
                .as("nothing the server quoted")
                .isEqualTo(1);
    }

    @Test
    void a_line_that_breaks_once_the_words_travel_sends_nothing_twice() throws Exception {
        office.lay("Peut-être");
        try (var dying = new FakeServer(FakeServer.Manner.DIES_AFTER_THE_WORDS)) {
            office.postman(carrier(dying.port())).round();
            assertThat(dying.heard()).contains("Peut-=C3=AAtre");
        }
        office.later();
        postman().round();

        assertThat(office.fates()).containsExactly("uncertain");
        assertThat(arrived()).isEmpty();
        assertThat(office.journaled("letter-uncertain")).isEqualTo(1);
    }

    @Test
    void a_process_that_dies_before_the_words_travel_leaves_the_letter_to_another() {
        office.lay("Repris");
        Carrier dying = new DyingCarrier(false);
        assertThatThrownBy(() -> office.postman(dying).round()).isInstanceOf(DyingCarrier.Killed.class);
        postman().round();
        assertThat(arrived()).as("it may still be at it").isEmpty();

        office.later();
        postman().round();
        assertThat(arrived()).containsExactly("Repris");
    }

    @Test
    void a_process_that_dies_while_they_travel_is_not_guessed_at() {
        office.lay("Qui sait");
        assertThatThrownBy(() -> office.postman(new DyingCarrier(true)).round())
                .isInstanceOf(DyingCarrier.Killed.class);
        office.later();
        postman().round();

        assertThat(office.fates()).containsExactly("uncertain");
        assertThat(arrived()).isEmpty();
    }

    @Test
    void two_houses_on_one_database_send_each_letter_once() throws InterruptedException {
        IntStream.range(0, 30).forEach(n -> office.lay("Lettre " + n));
        var both = IntStream.range(0, 2)
                .mapToObj(n -> Thread.ofVirtual().start(postman()::round))
                .toList();
        for (Thread one : both) {
            one.join();
        }
        assertThat(arrived()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void an_address_that_is_none_is_refused_and_stops_nobody() {
        office.lay(office.letter(Channel.EMAIL, "amina chez sa sœur", "Perdu", null));
        office.lay("Arrivé");
        postman().round();

        assertThat(office.fates()).containsExactly("refused", "gone");
    }
}
