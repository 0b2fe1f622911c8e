package pactwire.store.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import pactwire.contract.access.Caller;
import pactwire.contract.access.KeyCookie;
import pactwire.contract.access.KeyRing;

/** Where a person gives a key, once, and takes it back. A plain form: it works before any script was let in. */
@RestController
@Hidden
class SignIn {
    private static final String HOME = "/";

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Sign in · Pactwire</title>
            <link rel="icon" href="/page/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/page/style/tokens.css">
            <link rel="stylesheet" href="/page/style/frame.css">
            <link rel="stylesheet" href="/page/style/sign-in.css">
            </head>
            <body>
            <header class="bar"><a class="name" href="/">Pactwire</a></header>
            <main class="sign-in">
            %s</main>
            </body>
            </html>
            """;

    private static final String UNKNOWN = """
            <p class="refused" role="alert">This key is not known here, or was revoked.</p>
            """;

    private static final String FORM = """
            <h1>Sign in</h1>
            %s<form method="post" action="/sign-in">
            <label for="key">API key</label>
            <input type="password" id="key" name="key" autocomplete="current-password" required autofocus spellcheck="false">
            <p class="quiet">It begins with pw_. Whoever runs this service makes one with ./pactwire keys create.</p>
            <input type="hidden" name="to" value="%s">
            <button class="button">Sign in</button>
            </form>
            """;

    private static final String SIGNED_IN = """
            <h1>Signed in</h1>
            <p>This browser uses the key %s.</p>
            <form method="post" action="/sign-out">
            <button class="button">Sign out</button>
            </form>
            """;

    private final KeyRing keys;

    SignIn(KeyRing keys) {
        this.keys = keys;
    }

    /** @param to the address that was asked for, where the way goes on afterwards */
    @GetMapping("/sign-in")
    ResponseEntity<String> form(@RequestParam(defaultValue = HOME) String to, @Nullable Caller caller) {
        if (!keys.isNeeded()) {
            return seeOther(HOME).build();
        }
        return caller == null
                ? page(HttpStatus.OK, FORM.formatted("", HtmlUtils.htmlEscape(own(to))))
                : page(HttpStatus.OK, SIGNED_IN.formatted(HtmlUtils.htmlEscape(caller.getName())));
    }

    @PostMapping(path = "/sign-in", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> signIn(
            @RequestParam String key, @RequestParam(defaultValue = HOME) String to, HttpServletRequest request) {
        var given = key.strip();
        if (keys.find(given).isEmpty()) {
            return page(HttpStatus.FORBIDDEN, FORM.formatted(UNKNOWN, HtmlUtils.htmlEscape(own(to))));
        }
        return seeOther(own(to))
                .header(HttpHeaders.SET_COOKIE, KeyCookie.keep(given, request.isSecure()))
                .build();
    }

    @PostMapping("/sign-out")
    ResponseEntity<String> signOut(HttpServletRequest request) {
        return seeOther("/sign-in")
                .header(HttpHeaders.SET_COOKIE, KeyCookie.drop(request.isSecure()))
                .build();
    }

    /** Whatever is not plainly a path of ours leads home: "//elsewhere" and "/\elsewhere" are other hosts to a browser. */
    private static String own(String to) {
        return to.matches("/(?![/\\\\])[!-\\[\\]-~]*") ? to : HOME;
    }

    private static ResponseEntity.BodyBuilder seeOther(String to) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, to)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static ResponseEntity<String> page(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(FRAME.formatted(body));
    }
}
