package org.ackord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP with the running application as a stranger, a user with a password, or a browser with a session. */
public final class Http {

    private final String base;
    private final @Nullable String login;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    private Http(int port, @Nullable String login, boolean keepsCookies) {
        this.base = "http://127.0.0.1:" + port;
        this.login = login;
        var builder = HttpClient.newBuilder();
        this.client = keepsCookies ? builder.cookieHandler(cookies).build() : builder.build();
    }

    public static Http stranger(int port) {
        return new Http(port, null, false);
    }

    /** A user of the demo organisation with HTTP Basic: the password is the user id. */
    public static Http user(int port, String user) {
        return user(port, user, user);
    }

    public static Http user(int port, String user, String password) {
        return new Http(port, user + ":" + password, false);
    }

    public static Http browser(int port) {
        return new Http(port, null, true);
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = request(path);
        if (headers.length > 0) request.headers(headers);
        return send(request.GET());
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) request.headers(headers);
        return send(request.POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> postAs(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> call(String method, String path) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
    }

    public HttpResponse<String> postForm(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) request.headers(headers);
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> postMultipart(String path, String body, String boundary, String... headers) {
        var request = request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary);
        if (headers.length > 0) request.headers(headers);
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    /** Opens the login page and sends its form, as a person does. */
    public HttpResponse<String> logIn(String name, String password) {
        get("/login");
        return postForm("/login", Map.of("username", name, "password", password, "_csrf", cookie("ACKORD-XSRF")));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (login != null)
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
