package fr.essaim.outbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// By an SMS gateway, which is anything that honours this contract (docs/operations.md): `POST essaim.sms.url`, a JSON
/// object of `id`, `to` (+33…), `from`, `text`; `Authorization: Bearer essaim.sms.token`; `Idempotency-Key: id`, asked
/// twice, sends once. 2xx: taken. 408, 425, 429, 5xx, silence: asked again with the same key. Any other answer: never.
@Component
final class SmsCarrier implements Carrier {
    private static final int MANY = 429;
    private static final int EARLY = 425;
    private static final int SLOW = 408;

    private final String url;
    private final String token;
    private final String from;
    private final Duration patience;
    private final JsonMapper json;

    SmsCarrier(
            @Value("${essaim.sms.url:}") String url,
            @Value("${essaim.sms.token:}") String token,
            @Value("${essaim.sms.from:Essaim}") String from,
            @Value("${essaim.sms.patience:15s}") Duration patience,
            JsonMapper json) {
        this.url = url.strip();
        this.token = token;
        this.from = from;
        this.patience = patience;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean goesOut() {
        return !url.isEmpty();
    }

    /// Each SMS is a question of its own: the gateway is met with the first of them.
    @Override
    public Round setOut() {
        return new BySms(HttpClient.newBuilder().connectTimeout(patience).build());
    }

    private final class BySms implements Round {
        private final HttpClient client;

        BySms(HttpClient client) {
            this.client = client;
        }

        @Override
        public Outcome carry(Letter letter, BooleanSupplier begins) {
            if (!begins.getAsBoolean()) {
                return new Outcome.Kept();
            }
            try {
                int said = client.send(asked(letter), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (said / 100 == 2) {
                    return new Outcome.Gone();
                }
                boolean later = said / 100 == 5 || said == MANY || said == EARLY || said == SLOW;
                return later
                        ? new Outcome.Later(String.valueOf(said), false)
                        : new Outcome.Refused(String.valueOf(said));
            } catch (IOException away) {
                return new Outcome.Later(MailCarrier.why(away), false);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return new Outcome.Later("interrupted", false);
            }
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private HttpRequest asked(Letter letter) {
        String body = json.writeValueAsString(Map.of(
                "id", letter.id().toString(), "to", abroad(letter.to()), "from", from, "text", letter.written()));
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", letter.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /// "06 11 22 33 44" is +33611223344 to a gateway.
    static String abroad(String number) {
        String bare = number.replaceAll("[^0-9+]", "");
        return bare.startsWith("00")
                ? "+" + bare.substring(2)
                : bare.startsWith("0") ? "+33" + bare.substring(1) : bare;
    }
}
