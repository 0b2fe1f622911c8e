package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** {@code ops/k8s} against Kubernetes' own schema, which names unknown and missing fields. */
class KubernetesManifestsTest {
    private static final Path MANIFESTS = Path.of("..", "ops", "k8s");
    private static final Gson GSON = new Gson();

    /** What KEDA 2 takes in a Kafka trigger (keda.sh/docs, Apache Kafka scaler). */
    private static final Set<String> KAFKA_TRIGGER = Set.of(
            "bootstrapServers",
            "consumerGroup",
            "topic",
            "lagThreshold",
            "activationLagThreshold",
            "offsetResetPolicy",
            "allowIdleConsumers",
            "scaleToZeroOnInvalidOffset",
            "excludePersistentLag",
            "limitToPartitionsWithLag",
            "version",
            "partitionLimitation",
            "sasl",
            "tls");

    @Test
    void everyManifest_isWhatKubernetesTakes() throws IOException {
        var kinds = new ArrayList<String>();
        for (var manifest : manifests()) {
            kinds.add((String) manifest.get("kind"));
            validate(manifest);
        }
        assertThat(kinds).contains("StatefulSet", "Service", "PodDisruptionBudget", "ScaledObject", "NetworkPolicy");
    }

    @Test
    void misspeltField_isFound() {
        var manifest = new Yaml().<Map<String, Object>>load("""
                {apiVersion: v1, kind: Service, metadata: {name: x}, spec: {selectors: {a: b}}}""");
        assertThatThrownBy(() -> validate(manifest)).hasMessageContaining("selectors");
    }

    @Test
    void eachService_hasProbesLimitsAndNoRootUser() throws IOException {
        var pods = manifests().stream()
                .filter(manifest -> manifest.get("kind").equals("StatefulSet"))
                .map(manifest -> new JsonMapper().valueToTree(manifest).at("/spec/template/spec"))
                .toList();

        assertThat(pods).hasSize(3).allSatisfy(pod -> {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            var container = pod.at("/containers/0");
            assertThat(container.propertyNames()).contains("startupProbe", "livenessProbe", "readinessProbe");
            assertThat(container.at("/resources/limits/memory").asString()).isNotEmpty();
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
        });
    }

    private static void validate(Map<String, Object> manifest) throws IOException {
        var json = GSON.toJsonTree(manifest);
        switch ((String) manifest.get("kind")) {
            case "StatefulSet" -> V1StatefulSet.validateJsonElement(json);
            case "Service" -> V1Service.validateJsonElement(json);
            case "PodDisruptionBudget" -> V1PodDisruptionBudget.validateJsonElement(json);
            case "ConfigMap" -> V1ConfigMap.validateJsonElement(json);
            case "NetworkPolicy" -> V1NetworkPolicy.validateJsonElement(json);
            case "ScaledObject" -> validateScaledObject(json);
            default -> throw new IllegalStateException("no schema for " + manifest.get("kind"));
        }
    }

    /** A resource of KEDA's, not of Kubernetes': no published library holds its schema. */
    private static void validateScaledObject(JsonElement scaledObject) {
        var spec = scaledObject.getAsJsonObject().getAsJsonObject("spec");
        assertThat(spec.keySet())
                .isSubsetOf(
                        "scaleTargetRef",
                        "minReplicaCount",
                        "maxReplicaCount",
                        "cooldownPeriod",
                        "pollingInterval",
                        "triggers");
        for (var trigger : spec.getAsJsonArray("triggers")) {
            assertThat(trigger.getAsJsonObject().get("type").getAsString()).isEqualTo("kafka");
            assertThat(trigger.getAsJsonObject().getAsJsonObject("metadata").keySet())
                    .isSubsetOf(KAFKA_TRIGGER);
        }
    }

    private static List<Map<String, Object>> manifests() throws IOException {
        var manifests = new ArrayList<Map<String, Object>>();
        try (var files = Files.list(MANIFESTS)) {
            for (var file : files.sorted().toList()) {
                for (Object manifest : new Yaml().loadAll(Files.readString(file))) {
                    @SuppressWarnings("unchecked")
                    var fields = (Map<String, Object>) manifest;
                    manifests.add(fields);
                }
            }
        }
        return manifests;
    }
}
