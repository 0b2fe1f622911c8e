package pactwire.extract.metric;

import pactwire.contract.Indicator;

/** The share of such findings that are right, as measured: see docs/evaluation.md, section "Figures". */
final class Certainty {
    private Certainty() {}

    static double of(Figure figure, Indicator indicator) {
        double known = indicator.code() == null ? 0 : 0.04;
        return switch (figure.unit().kind()) {
            case MONEY, PERCENT -> 0.92 + known;
            case PHYSICAL, TRADE -> 0.9 + known;
            case COUNT -> 0.86 + known;
            case DURATION -> 0.75 + known;
            case AGE, NONE -> 0.7 + known;
        };
    }
}
