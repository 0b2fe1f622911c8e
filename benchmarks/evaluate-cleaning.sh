#!/usr/bin/env bash
# Every figure of docs/evaluation.md, "Cleaning", one after the other: scores of what is shipped, scores on sites that were
# not learned from, days where pages state less, ruined pages, time against size (redraws docs/images/cleaning-time.svg),
# speed beside other extractors; jmh, which asks for an idle machine, only by name.
# The pages are looked for in ../shared/eval, or where PACTWIRE_EVAL says. Half an hour; a figure alone:
# usage: benchmarks/evaluate-cleaning.sh [scores|held-back|days|ruined|size|speed|jmh]...
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
eval="${PACTWIRE_EVAL:-../shared/eval}"
[ -d "$eval" ] || { echo "no pages with gold answers in $eval; set PACTWIRE_EVAL" >&2; exit 2; }
mkdir -p out

on_class_path() { # what of benchmarks/ to run, with its arguments
  java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' -Dpactwire.pages="$eval/cleaning" "$@"
}

for what in "${@:-scores held-back days ruined size speed}"; do
  for figure in $what; do
    echo "== $figure"
    case "$figure" in
      scores | ruined) ;;
      *) [ -n "${built:-}" ] || mvn -q -Pbenchmarks -pl benchmarks -am -DskipTests -Dspotless.check.skip=true package
         built=yes ;;
    esac
    case "$figure" in
      scores) benchmarks/evaluate.sh cleaning ;;
      held-back)
        on_class_path pactwire.ingest.clean.page.TrainBlockScorer "$eval/cleaning" out/block-scorer.txt
        on_class_path pactwire.ingest.clean.capture.TrainLineScorer "$eval/cleaning" out/line-scorer.txt ;;
      days) on_class_path pactwire.benchmarks.DaysWithoutStatements "$eval/cleaning" ;;
      ruined)
        mvn -q -pl contract,ingest-service test -Dtest='RuinedPagesTest,RealPagesTest' \
          -Dsurefire.failIfNoSpecifiedTests=false -Dpactwire.places=20 -Dpactwire.depth=100000 -Dpactwire.ruin=5
        echo "every ruined page ended as an article or a named rejection" ;;
      size) on_class_path pactwire.benchmarks.CleaningTimeBySize "$eval/cleaning" docs/images/cleaning-time.svg ;;
      speed) on_class_path pactwire.benchmarks.CleaningCost "$eval/cleaning" 8 ;;
      jmh) on_class_path org.openjdk.jmh.Main CleaningBenchmark ;;
      *) echo "no such figure: $figure" >&2; exit 2 ;;
    esac
  done
done
