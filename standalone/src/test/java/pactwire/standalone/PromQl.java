package pactwire.standalone;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Which meters the expressions of a dashboard or of alerting rules ask for. */
final class PromQl {
    /** Prometheus writes these itself. */
    static final Set<String> MADE_BY_PROMETHEUS = Set.of("up");

    private static final Pattern NOT_A_METER = Pattern.compile("\"[^\"]*\"|'[^']*'|\\{[^}]*}|\\[[^]]*]"
            + "|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)"
            + "|\\b\\w+\\s*\\(|\\b(?:sum|max|min|avg|count|topk|and|or|unless|bool|offset|inf|nan)\\b|\\b[0-9][\\w.]*");
    private static final Pattern METER = Pattern.compile("[a-z_:][a-z0-9_:]*");

    private PromQl() {}

    /** @param file YAML or JSON, whose keys {@code expr} hold the expressions */
    static Set<String> metersIn(Path file) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(file));
        var meters = new TreeSet<String>();
        yaml.getObject().forEach((key, value) -> {
            if (key.toString().endsWith(".expr")) {
                meters.addAll(metersIn(value.toString()));
            }
        });
        return meters;
    }

    static Set<String> metersIn(String expression) {
        var meters = new TreeSet<String>();
        METER.matcher(NOT_A_METER.matcher(expression).replaceAll(" "))
                .results()
                .forEach(name -> meters.add(name.group()));
        return meters;
    }
}
