#!/usr/bin/env bash
# Remakes the models of cleaning (blocks of pages, lines of captures) from pages with gold answers; says first how they do on
# sites they did not learn from.
# The pages are looked for in ../shared/eval, or where PACTWIRE_EVAL says. Some minutes on one core.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
eval="${PACTWIRE_EVAL:-../shared/eval}"
[ -d "$eval" ] || { echo "no pages with gold answers in $eval; set PACTWIRE_EVAL" >&2; exit 2; }
mvn -q -Pbenchmarks -pl benchmarks -am -DskipTests -Dspotless.check.skip=true package
java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' pactwire.ingest.clean.page.TrainBlockScorer \
  "$eval/cleaning" ingest-service/src/main/resources/cleaning/block-scorer.txt
java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' pactwire.ingest.clean.capture.TrainLineScorer \
  "$eval/cleaning" ingest-service/src/main/resources/cleaning/line-scorer.txt
