package pactwire.contract.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that answers every address with how much it was sent, guarded as the real ones are. */
final class GuardedService implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ServletWebServerApplicationContext context;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({AccessWiring.class, Everything.class})
    static class Application {}

    @RestController
    static class Everything {
        @RequestMapping("/**")
        String read(InputStream body) throws IOException {
            return "read " + body.readAllBytes().length;
        }
    }

    private GuardedService(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static GuardedService start(String... settings) {
        return start(Map.of(), settings);
    }

    /** @param environment variables, besides those of this process */
    static GuardedService start(Map<String, Object> environment, String... settings) {
        var arguments = new ArrayList<>(List.of("--spring.config.import=classpath:access.yml", "--server.port=0"));
        arguments.addAll(List.of(settings));
        var application = new SpringApplicationBuilder(Application.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                .run(arguments.toArray(String[]::new));
        return new GuardedService((ServletWebServerApplicationContext) application);
    }

    int port() {
        return context.getWebServer().getPort();
    }

    /** @param headers names and values in turn */
    HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** @return all that comes back for a request written by hand, as no well-behaved client would */
    String raw(String request) throws IOException {
        return raw(request, true);
    }

    /** @return all that comes back until the service hangs up on somebody who began a request and says no more */
    String stalled(String request) throws IOException {
        return raw(request, false);
    }

    private String raw(String request, boolean ends) throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (ends) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
