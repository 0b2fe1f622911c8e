package pactwire.contract.kafka;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces go by OTLP over HTTP to {@code pactwire.traces.endpoint}; where none is set, nowhere. */
@Configuration(proxyBeanMethods = false)
class TracingWiring {
    private static final String IS_SET = "'${pactwire.traces.endpoint:}' != ''";

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(IS_SET)
    OpenTelemetrySdk collectedTraces(
            @Value("${pactwire.traces.endpoint}") String endpoint,
            @Value("${spring.application.name}") String service) {
        var exporter = OtlpHttpSpanExporter.builder().setEndpoint(endpoint).build();
        return OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setResource(Resource.getDefault().toBuilder()
                                .put(AttributeKey.stringKey("service.name"), service)
                                .build())
                        .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                        .build())
                .build();
    }

    @Bean
    @ConditionalOnExpression("!(" + IS_SET + ")")
    OpenTelemetry noTraces() {
        return OpenTelemetry.noop();
    }

    @Bean
    Tracing tracing(OpenTelemetry telemetry) {
        return new Tracing(telemetry);
    }
}
