#!/usr/bin/env bash
# Remakes the table of kindred words that merging uses, from WordNet 3.1 as Maven brings it (11 MB). Half a minute. To be run
# again where merge/title-words.csv gets other synonyms or stems are made in another way.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -Pbenchmarks -pl benchmarks -am -DskipTests -Dspotless.check.skip=true package
java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' pactwire.store.agreement.merge.MakeKindredWords \
  store-service/src/main/resources/merge/kindred-words.txt.gz
