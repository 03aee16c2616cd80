package fr.essaim.appointments;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Fetches a calendar published elsewhere: by https, within ten seconds and five megabytes, three redirections at most,
/// and never from this machine or the network it stands in, whatever the address resolves to.
@Component
class CalendarFetch {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST = 5 * 1024 * 1024;
    private static final int REDIRECTIONS = 3;

    private final boolean anywhere;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST)
            .build();

    CalendarFetch(@Value("${essaim.calendars.private-allowed:false}") boolean anywhere) {
        this.anywhere = anywhere;
    }

    byte[] fetch(String address) throws NotRead {
        return within(() -> follow(URI.create(address), REDIRECTIONS));
    }

    /// The whole of it, answer and body, is over in time: whoever answers slowly keeps nobody waiting.
    private static byte[] within(Callable<byte[]> work) throws NotRead {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("calendar").start(task);
        try {
            return task.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            task.cancel(true);
            throw new NotRead("too-slow");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof NotRead why ? why : new NotRead("unreachable");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotRead("too-slow");
        }
    }

    private byte[] follow(URI address, int left) throws NotRead, IOException, InterruptedException {
        refuseUnlessOutside(address);
        var request = HttpRequest.newBuilder(address)
                .timeout(LONGEST)
                .header("Accept", "text/calendar")
                .GET()
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() / 100 == 3 && left > 0) {
                URI next = answer.headers()
                        .firstValue("Location")
                        .map(address::resolve)
                        .orElseThrow(() -> new NotRead("answer"));
                return follow(next, left - 1);
            }
            if (answer.statusCode() != 200) {
                throw new NotRead("answer");
            }
            byte[] bytes = body.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new NotRead("too-big");
            }
            return bytes;
        }
    }

    private void refuseUnlessOutside(URI address) throws NotRead {
        if (anywhere) {
            return;
        }
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new NotRead("not-https");
        }
        try {
            for (InetAddress resolved : InetAddress.getAllByName(address.getHost())) {
                if (isInside(resolved)) {
                    throw new NotRead("inside");
                }
            }
        } catch (UnknownHostException nowhere) {
            throw new NotRead("unreachable");
        }
    }

    /// Loopback, link-local, private, shared (100.64/10), unique local (fc00::/7), multicast, or any.
    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        boolean shared = bytes.length == 4 && first == 100 && (bytes[1] & 0xC0) == 64;
        boolean local = bytes.length == 16 && (first & 0xFE) == 0xFC;
        boolean nothing = bytes.length == 4 && first == 0;
        return shared
                || local
                || nothing
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
