package fr.essaim.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// By the association's own mail server: Spring's settings `spring.mail.*`, and `essaim.mail.from`.
/// One connection for the letters of a round. Whether the words began to travel is known to the
/// byte: before, a letter may be tried again.
@Component
final class MailCarrier implements Carrier {
    private final ObjectProvider<JavaMailSenderImpl> server;
    private final String from;

    MailCarrier(ObjectProvider<JavaMailSenderImpl> server, @Value("${essaim.mail.from:}") String from) {
        this.server = server;
        this.from = from.strip();
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean goesOut() {
        return server.getIfAvailable() != null;
    }

    @Override
    public Round setOut() {
        var settings = server.getObject();
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.getJavaMailProperties().putIfAbsent("mail.smtp." + wait, "15000");
        }
        Session session = settings.getSession();
        try {
            Transport line = session.getTransport(settings.getProtocol() == null ? "smtp" : settings.getProtocol());
            line.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
            return new ByMail(session, line, from.isEmpty() ? "essaim@" + settings.getHost() : from);
        } catch (MessagingException away) {
            throw new Unreachable(why(away));
        }
    }

    private record ByMail(Session session, Transport line, String from) implements Round {
        @Override
        public Outcome carry(Letter letter, BooleanSupplier begins) {
            Envelope envelope = null;
            try {
                var to = new InternetAddress(letter.to(), true);
                envelope = new Envelope(session, letter, from, begins);
                envelope.setRecipient(MimeMessage.RecipientType.TO, to);
                envelope.saveChanges();
                line.sendMessage(envelope, new InternetAddress[] {to});
                return new Outcome.Gone();
            } catch (MessagingException | NotAnyMore failed) {
                return envelope == null ? new Outcome.Refused(why(failed)) : outcome(failed, envelope);
            }
        }

        private static Outcome outcome(Exception failed, Envelope envelope) {
            if (envelope.kept) {
                return new Outcome.Kept();
            }
            int said = code(failed);
            if (said >= 500) {
                return new Outcome.Refused(String.valueOf(said));
            }
            return envelope.travelling && said < 400
                    ? new Outcome.Uncertain(why(failed))
                    : new Outcome.Later(why(failed), said > 0);
        }

        @Override
        public void close() {
            try {
                line.close();
            } catch (MessagingException gone) {
                // it hung up first: what it said of each letter is known
            }
        }
    }

    /// A message that tells when its words are asked for.
    private static final class Envelope extends MimeMessage {
        private final Letter letter;
        private final BooleanSupplier begins;
        boolean travelling;
        boolean kept;

        Envelope(Session session, Letter letter, String from, BooleanSupplier begins) throws MessagingException {
            super(session);
            this.letter = letter;
            this.begins = begins;
            setFrom(new InternetAddress(from, true));
            setSubject(letter.subject(), "UTF-8");
            setText(letter.written(), "UTF-8");
            setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
            setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: holiday answers are not for us
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            String from = ((InternetAddress) getFrom()[0]).getAddress();
            setHeader("Message-ID", "<" + letter.id() + from.substring(from.lastIndexOf('@')) + ">");
        }

        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
            if (!travelling) {
                kept = !begins.getAsBoolean();
                if (kept) {
                    throw new NotAnyMore();
                }
                travelling = true;
            }
            super.writeTo(out, without);
        }
    }

    private static final class NotAnyMore extends RuntimeException {
        NotAnyMore() {
            super("withdrawn", null, false, false);
        }
    }

    /// The server's three digits; 0 when it said nothing.
    private static int code(Exception failed) {
        for (Exception one = failed;
                one != null;
                one = one instanceof MessagingException more ? more.getNextException() : null) {
            int said = switch (one) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException sending -> sending.getReturnCode();
                default -> 0;
            };
            if (said > 0) {
                return said;
            }
        }
        return 0;
    }

    /// What kind of failure: a server's sentence may quote the address.
    static String why(Exception failed) {
        int said = code(failed);
        return said > 0 ? String.valueOf(said) : failed.getClass().getSimpleName();
    }
}
