package pactwire.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Shapes of JSON that collectors of logs know; Spring Boot's own, which a service apart writes on the same request. */
enum LogFormat {
    ECS,
    GELF,
    LOGSTASH;

    /** The environment variable that Spring Boot reads; here nobody else does, since the three contexts share one logback.xml. */
    static final String VARIABLE = "LOGGING_STRUCTURED_FORMAT_CONSOLE";

    /** From here on each log line of this JVM, on standard error, is a JSON object. */
    void use() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(name().toLowerCase(Locale.ROOT));
        encoder.setCharset(UTF_8);
        encoder.start();
        var console = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
        console.stop();
        console.setEncoder(encoder);
        console.start();
    }
}
