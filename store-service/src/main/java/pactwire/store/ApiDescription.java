package pactwire.store;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import pactwire.store.query.DateBound;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code /openapi} says beyond what the controllers say: an example of each answer, from {@code /openapi/*.json} by its path, and
 * of each parameter.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    /** Of parameters that no filter describes. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "id", "04b8c67d86d847179e2f01f5eee83983",
            "report", "04b8c67d86d847179e2f01f5eee83983",
            "attempt", "12",
            "format", "csv",
            "kind", "agreement",
            "state", "waiting",
            "before", "481",
            "after", "481",
            "Last-Event-ID", "481",
            "limit", "50");

    static {
        // It is written as one word, and no object with two ends.
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(DateBound.class);
    }

    @Bean
    OpenApiCustomizer examples(JsonMapper json) {
        return api -> addExamples(api, json);
    }

    private static void addExamples(OpenAPI api, JsonMapper json) {
        api.getPaths().forEach((path, item) -> {
            item.readOperations().forEach(ApiDescription::addParameters);
            var get = item.getGet();
            var example = get == null ? null : example(path, json);
            if (example != null) {
                get.getResponses()
                        .get("200")
                        .getContent()
                        .get(MediaType.APPLICATION_JSON_VALUE)
                        .setExample(example);
            }
        });
    }

    private static void addParameters(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> !hasExample(parameter))
                    .forEach(parameter -> parameter.setExample(PARAMETERS.get(parameter.getName())));
        }
    }

    private static boolean hasExample(Parameter parameter) {
        return parameter.getExample() != null || parameter.getSchema().getExample() != null;
    }

    /** {@code /api/agreements/{id}} has its example in {@code agreements-id.json}. */
    private static @Nullable Object example(String path, JsonMapper json) {
        var name = path.replaceFirst("^/api/", "").replaceAll("[{}]", "").replace('/', '-');
        try (var in = ApiDescription.class.getResourceAsStream("/openapi/" + name + ".json")) {
            return in == null ? null : json.readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
