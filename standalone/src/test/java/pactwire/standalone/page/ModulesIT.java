package pactwire.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page's modules compute, asked of them in the browser that runs them. */
class ModulesIT extends BrowserTest {
    private Page page;

    @Override
    @BeforeAll
    void start() throws Exception {
        super.start();
        page = chromium.page();
        running.open(page, "/ops");
    }

    /** One page serves all: what modules compute leaves nothing behind. */
    @Override
    void browserComplainedOfNothing() {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "words.js    | m.amount(244800000000, 'USD')                    | US$244.8 billion",
                "words.js    | m.amount({min: 268e9, max: 368e9}, 'AUD')        | A$268 billion to A$368 billion",
                "words.js    | m.amount(1.9, 'percent')                         | 1.9%",
                "words.js    | [1, 2, 3, 4, 11, 12, 21].map(m.ordinal).join()   | 1st,2nd,3rd,4th,11th,12th,21st",
                "words.js    | m.amount(38e9, 'm3')                             | 38 billion m³",
                "words.js    | m.amount(1300000, 'm')                           | 1,300 km",
                "words.js    | m.amount(51000, 'students')                      | 51,000 students",
                "words.js    | m.stated({value: 4.1, unit: 'percent', nature: 'change', direction: 'down', modifier: 'approx'}) | about −4.1%",
                "words.js    | m.day('2019-06-05')                              | 5 June 2019",
                "words.js    | m.day('2019-Q1') + ', ' + m.day('2023/2024')     | Q1 2019, 2023–2024",
                "words.js    | m.axisUnit(2.5e11, 'USD').join()                 | 1000000000,US$ billion",
                "series.js   | m.yearOf('2024') + ' ' + m.yearOf('2019-Q1')     | 2024.5 2019.125",
                "series.js   | m.yearOf('2023/2024')                            | 2024",
                "series.js   | String(m.yearOf(undefined))                      | undefined",
                "series.js   | m.drawable({id: 's', indicator: {label: 'trade'}, subjects: [], unit: 'USD', disagreements: [], figures: [{id: 'b', value: 150, period: '2021', nature: 'actual'}, {id: 'a', value: 100, period: '2020', nature: 'actual'}, {id: 'c', value: 300, period: '2030', nature: 'target'}]}).change | +50%",
                "series.js   | m.drawable({id: 's', indicator: {label: 'trade'}, subjects: [], unit: 'USD', disagreements: [{one: 'a', other: 'b'}], figures: [{id: 'b', value: 108, period: '2018', nature: 'actual'}, {id: 'a', value: 107, period: '2018', nature: 'actual'}]}).disputed.map(d => [d.at, d.low, d.high]).join() | 2018.5,107,108",
                "words.js    | m.short('abcdef', 4)                             | abc…",
                "months.js   | m.isoMonth(m.monthOf('2019-06-05'))              | 2019-06",
                "months.js   | m.isoMonth(m.monthOf('2019-12') + 1)             | 2020-01",
                "months.js   | [...m.binned(new Map([[24243, {signed: 1}], [24244, {signed: 2, ended: 1}], [24246, {signed: 4}]]), 3)].map(([at, t]) => at + JSON.stringify(t)).join() | 24243{\"signed\":3,\"ended\":1},24246{\"signed\":4}",
                "words.js    | [8e3, 240e3, 7.3e6, 1e9].map(m.ago).join()       | 8 s,4 min,2 h,11 days",
                "deadletters.js | m.alike([{alike: 'x'}, {alike: 'y'}, {alike: 'y'}]).map(k => k.length).join() | 2,1",
                "quote.js    | m.pieces('abcdef', [{start: 1, end: 4}, {start: 3, end: 5}]).map(p => p.text + p.spans.length).join() | a0,bc1,d2,e1,f0",
                "quote.js    | m.pieces('abcdef', [{start: 0, end: 99}], 2, 4)[0].text | cd",
                "save.js     | m.csv([['=1+1', 'a,b', 'say \"no\"', -5]]).trim() | '=1+1,\"a,b\",\"say \"\"no\"\"\",-5",
                "submission.js | m.mediaTypeOf('<!DOCTYPE html><p>x')           | text/html",
                "submission.js | m.mediaTypeOf('<?xml version=\"1.0\"?><entry xmlns=\"x\">') | application/atom+xml",
                "submission.js | m.mediaTypeOf('{\"text\": \"x\"}')             | application/json",
                "submission.js | m.mediaTypeOf('MOSCOW, June 5. /AGENCY/.')     | text/plain",
                "explanation.js | m.bySentence({sentences: [{start: 0, end: 9}, {start: 10, end: 20}], decisions: [{start: 10}, {start: 12}]}).map(s => s.decisions.length).join() | 0,2",
                "submission.js | m.mediaTypeOf('x', 'page.HTML')                | text/html",
                "address.js  | m.parse('/articles/a%2Fb?at=1-2').id             | a/b",
                "address.js  | m.parse('/wp-login.php').view                    | agreements",
                "address.js  | String(m.withoutValue(new URLSearchParams('a=1&a=2&b=1'), 'a', '1')) | a=2&b=1",
                "tally.js    | m.tally([{parties: [{id: 'CHN', name: 'China'}, {id: 'RUS', name: 'Russia'}], instrument: 'deal', contexts: ['trade'], signed: {date: '2019'}}], 'CHN').partners.join() | Russia,1",
            })
    void module_computes(String module, String expression, String expected) {
        var value = page.evaluate("import('/page/%s').then(m => String(%s))".formatted(module, expression));
        assertThat(value).isEqualTo(expected);
    }
}
