package pactwire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** An older store goes on while a newer one migrates: see "Upgrading" in docs/operating.md. */
class MigrationsTest {
    /** Until then no version had run beside another. */
    private static final int FREE_UNTIL = 7;

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");
    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern SAID = Pattern.compile("(?m)^-- contract: \\S");
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "drop (?:table|column|view|function|type|schema)|rename |alter (?:column )?\\w+ (?:set data )?type|set not null|drop default");
    private static final Pattern DEMANDS = Pattern.compile("add column[^,;]*not null[^,;]*");

    @Test
    void migration_onlyExpands_orSaysThatItContracts() throws IOException {
        migrations()
                .tailMap(FREE_UNTIL, false)
                .forEach((version, sql) -> assertThat(
                                expands(sql) || SAID.matcher(sql).find())
                        .as("V%d breaks a store that runs beside it", version)
                        .isTrue());
    }

    @Test
    void migrationThatTookAColumnAway_isFound() throws IOException {
        assertThat(expands(migrations().get(FREE_UNTIL))).isFalse();
        assertThat(expands(migrations().get(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table metric\n    add column weight double precision not null",
                "alter table metric rename column document to json",
                "alter table metric alter column value type text",
                "alter table metric alter column value set not null",
                "DROP TABLE metric"
            })
    void statementThatAnOlderStoreDoesNotSurvive_isFound(String sql) {
        assertThat(expands(sql)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table metric add column weight double precision not null default 1, add column note text",
                "create index metric_note on metric (note); -- not a drop table",
                "create table note (id text not null)",
                "drop index metric_note"
            })
    void statementThatAnOlderStoreDoesNotNotice_isFree(String sql) {
        assertThat(expands(sql)).isTrue();
    }

    private static boolean expands(String sql) {
        var statements = COMMENT.matcher(sql).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return !TAKES_AWAY.matcher(statements).find()
                && DEMANDS.matcher(statements)
                        .results()
                        .allMatch(column -> column.group().contains("default"));
    }

    private static TreeMap<Integer, String> migrations() throws IOException {
        var byVersion = new TreeMap<Integer, String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql")) {
            var name = VERSION.matcher(String.valueOf(file.getFilename()));
            assertThat(name.matches()).as(file.getFilename()).isTrue();
            byVersion.put(
                    Integer.valueOf(name.group(1)), file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        }
        return byVersion;
    }
}
