package pactwire.ingest.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request that carries one article. */
final class ArticleBody {
    private ArticleBody() {}

    /**
     * @param limit bytes
     * @throws InvalidSubmissionException where it is larger, told or not
     */
    static byte[] of(HttpServletRequest request, long limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw InvalidSubmissionException.tooLarge("body", limit);
        }
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes((int) limit + 1);
            if (body.length > limit) {
                throw InvalidSubmissionException.tooLarge("body", limit);
            }
            return body;
        }
    }
}
