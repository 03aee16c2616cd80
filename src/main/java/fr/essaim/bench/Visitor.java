package fr.essaim.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody signed in, over the wire: what they wait for is the whole way from the request to the last byte.
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient wire = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI house;

    private Visitor(URI house) {
        this.house = house;
    }

    static Visitor signedIn(URI house, String email, String password) {
        var visitor = new Visitor(house);
        String form = visitor.page("sign-in");
        visitor.send(
                "sign-in",
                Map.of("_csrf", csrf(form), "email", email, "password", password, "next", "/", "_page", "/"));
        return visitor;
    }

    /// Whether the door answers yet.
    static boolean opens(URI house) {
        return new Visitor(house).page("sign-in").contains("_csrf");
    }

    /// @param path without the first slash
    /// @return the page
    /// @throws IllegalStateException when it is not a page
    String page(String path) {
        var answer = ask(HttpRequest.newBuilder(house.resolve(path)).build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("/" + path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /// A question whose words stay out of the address.
    String search(String path, Map<String, String> fields) {
        var answer = post(path, fields);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("/" + path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /// @throws IllegalStateException when it was refused
    void send(String path, Map<String, String> fields) {
        int status = post(path, fields).statusCode();
        if (status != 303 && status != 302) {
            throw new IllegalStateException("/" + path + " answered " + status + " to what was sent");
        }
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(house.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// What proves that a form was drawn for this visitor.
    static String csrf(String page) {
        var found = CSRF.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("a page without a form");
        }
        return found.group(1);
    }

    private HttpResponse<String> ask(HttpRequest request) {
        try {
            return wire.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
