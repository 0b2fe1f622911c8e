package pactwire.store.query;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** How a listing is answered: pages of JSON, or all of it as a table or line by line. */
public enum Format {
    JSON(MediaType.APPLICATION_JSON),
    CSV(new MediaType("text", "csv")),
    NDJSON(MediaType.APPLICATION_NDJSON);

    public static final String PARAMETER = "format";

    private final MediaType mediaType;

    Format(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** @throws InvalidFieldException if the parameter names none of them */
    static Format of(@Nullable String parameter, @Nullable String accept) {
        if (parameter != null) {
            return Stream.of(values())
                    .filter(format -> format.name().equalsIgnoreCase(parameter.strip()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidFieldException(
                            PARAMETER, "'%s' is none of json, csv, ndjson".formatted(parameter)));
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .flatMap(wanted -> Stream.of(values()).filter(format -> wanted.includes(format.mediaType)))
                    .findFirst()
                    .orElse(JSON);
        } catch (InvalidMediaTypeException e) {
            return JSON;
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
