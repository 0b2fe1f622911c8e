package pactwire.store.page;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every address of the page is the same document, which reads the address for itself. */
@Controller
class Shell {
    private final Resource document = new ClassPathResource("page/index.html");

    @GetMapping({"/", "/agreements", "/figures", "/parties", "/articles", "/articles/{id}", "/feed", "/ops"})
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(document);
    }
}
