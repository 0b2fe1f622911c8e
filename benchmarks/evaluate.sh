#!/usr/bin/env bash
# Scores cleaning, agreements, figures and quantities against articles with gold answers, through ./pactwire.
# usage: benchmarks/evaluate.sh [cleaning|agreements|figures|all] [--errors]
# The articles and scorers are looked for in ../shared/eval, or where PACTWIRE_EVAL says. Needs Python 3.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

what="${1:-all}"
errors="${2:-}"
eval="${PACTWIRE_EVAL:-../shared/eval}"
out=out
[ -d "$eval" ] || { echo "no articles with gold answers in $eval; set PACTWIRE_EVAL" >&2; exit 2; }
mkdir -p "$out"

events() { # NAME GOLD-FOLDER ARTICLES-FOLDER
  ./pactwire extract --jsonl < "$eval/$2/input.jsonl" > "$out/$1.jsonl"
  echo "== $1"
  python3 "$eval/score_events.py" "$out/$1.jsonl" --gold "$eval/$2/gold.jsonl" --articles "$3" $errors
}

both() {
  events seeds seeds "$eval/../seeds"
  events articles articles "$eval/articles"
}

cleaning() { # NAME PAGES GOLD
  gzip -dc "$eval/cleaning/$2" | ./pactwire clean --jsonl > "$out/$1.jsonl"
  echo "== $1"
  python3 "$eval/cleaning/score_cleaning.py" "$out/$1.jsonl" --gold "$eval/cleaning/$3"
}

sentences() {
  ./pactwire extract --jsonl < "$eval/sentences/dev_input.jsonl" > "$out/sentences.jsonl"
  echo "== sentences"
  python3 "$eval/sentences/score_sentences.py" "$out/sentences.jsonl" $errors
}

quantities() {
  ./pactwire quantities --jsonl < "$eval/quantities/newsquant_dev_input.jsonl" > "$out/quantities.jsonl"
  echo "== quantities"
  python3 "$eval/quantities/score_newsquant.py" "$out/quantities.jsonl"
}

case "$what" in
  cleaning) cleaning pages pages.jsonl.gz gold.jsonl; cleaning news news.jsonl.gz news_gold.jsonl ;;
  agreements) both; sentences ;;
  figures) both; quantities ;;
  all) cleaning pages pages.jsonl.gz gold.jsonl; cleaning news news.jsonl.gz news_gold.jsonl; both; sentences; quantities ;;
  *) echo "usage: $0 [cleaning|agreements|figures|all] [--errors]" >&2; exit 2 ;;
esac
