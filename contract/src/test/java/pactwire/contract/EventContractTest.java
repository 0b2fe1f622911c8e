package pactwire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import pactwire.contract.Samples.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds records, schemas, samples and the approved wire forms together. */
class EventContractTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void event_isWrittenAsApproved(Sample sample) throws IOException {
        var written = JSON.readTree(EventCodec.encode(sample.event()));

        assertThat(pretty(written)).isEqualToIgnoringNewLines(resource("/approved/" + sample.name() + ".json"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void event_isReadFromItsApprovedForm(Sample sample) throws IOException {
        var approved = resource("/approved/" + sample.name() + ".json").getBytes(UTF_8);

        assertThat(EventCodec.decode(EventType.of(sample.event()), approved)).isEqualTo(sample.event());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void event_fitsItsSchema(Sample sample) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(schemaOf(EventType.of(sample.event()))));

        assertThat(schema.validate(new String(EventCodec.encode(sample.event()), UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void schema_namesTheRecordsFields_andRequiresThoseThatAreNeverNull(EventType type) throws IOException {
        var schema = JSON.readTree(resource(schemaOf(type)));
        var components = type.record().getRecordComponents();

        assertThat(schema.get("properties").propertyNames())
                .containsExactlyInAnyOrder(
                        Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new));
        assertThat(schema.get("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }

    @Test
    void schemas_listTheClosedVocabularies() throws IOException {
        var agreement =
                JSON.readTree(resource(schemaOf(EventType.AGREEMENT_FOUND))).get("properties");
        var metric = JSON.readTree(resource(schemaOf(EventType.METRIC_FOUND))).get("properties");

        assertVocabulary(agreement.get("instrument"), Instrument.values());
        assertVocabulary(agreement.get("status"), AgreementStatus.values());
        assertVocabulary(agreement.at("/contexts/items"), Context.values());
        assertVocabulary(agreement.at("/parties/items/properties/kind"), PartyKind.values());
        assertVocabulary(agreement.at("/signed/properties/precision"), DatePrecision.values());
        assertVocabulary(metric.get("modifier"), Modifier.values());
        assertVocabulary(metric.get("nature"), Nature.values());
        assertVocabulary(metric.get("direction"), Direction.values());
    }

    @Test
    void asyncApi_namesEveryTopicAndEveryEvent() throws IOException {
        var document = resource("/contract/asyncapi.yml");

        assertThat(document.lines()
                        .filter(line -> line.startsWith("    address: "))
                        .map(line -> line.substring("    address: ".length())))
                .containsExactlyElementsOf(Topic.ALL);
        assertThat(document.lines()
                        .filter(line -> line.startsWith("      name: "))
                        .map(line -> line.substring("      name: ".length())))
                .containsExactly(Arrays.stream(EventType.values())
                        .map(EventType::wireName)
                        .toArray(String[]::new));
        for (EventType type : EventType.values()) {
            assertThat(document).contains("$ref: " + schemaOf(type).substring("/contract/".length()));
        }
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void asyncApi_hasAnExampleOfEachEvent_thatFitsItsSchema(EventType type) throws IOException {
        JsonNode document = JSON.valueToTree(new Yaml().load(resource("/contract/asyncapi.yml")));
        var example = document.at("/components/messages")
                .valueStream()
                .filter(message -> message.get("name").asString().equals(type.wireName()))
                .findFirst()
                .orElseThrow()
                .at("/examples/0");
        var payload = example.get("payload").toString();

        assertThat(example.at("/headers/ce_type").asString()).isEqualTo(type.wireName());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(resource(schemaOf(type)))
                        .validate(payload, InputFormat.JSON))
                .isEmpty();
        assertThat(EventCodec.decode(type, payload.getBytes(UTF_8)).articleId())
                .isEqualTo(example.at("/headers/ce_subject").asString());
    }

    private static void assertVocabulary(JsonNode schema, Enum<?>[] words) {
        assertThat(schema.get("enum").valueStream().map(JsonNode::asString))
                .containsExactly(Arrays.stream(words)
                        .map(word -> JSON.valueToTree(word).asString())
                        .toArray(String[]::new));
    }

    private static String schemaOf(EventType type) {
        return "/contract/schema/%s.json".formatted(type.wireName().substring("pactwire.".length()));
    }

    private static String pretty(JsonNode json) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static String resource(String path) throws IOException {
        try (var in = EventContractTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), UTF_8).strip();
        }
    }
}
