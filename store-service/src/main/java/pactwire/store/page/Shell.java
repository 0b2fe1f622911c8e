package pactwire.store.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pactwire.contract.access.Caller;

/** Every address of the page is the same document, which reads the address for itself. */
@Controller
class Shell {
    /** For those who came with a key, and may want to take it back. */
    private static final String SIGNED_IN = "  <a href=\"/sign-in\">Key</a>\n  ";

    private final String document = read(new ClassPathResource("page/index.html"));

    @GetMapping({"/", "/agreements", "/figures", "/parties", "/articles", "/articles/{id}", "/feed", "/ops"})
    ResponseEntity<String> document(@Nullable Caller caller) {
        boolean signedIn = caller != null && caller.getCredentials() != null;
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(signedIn ? document.replace("</nav>", SIGNED_IN + "</nav>") : document);
    }

    private static String read(ClassPathResource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
