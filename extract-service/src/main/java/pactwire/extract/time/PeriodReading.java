package pactwire.extract.time;

import static pactwire.extract.time.ArticleCalendar.span;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.extract.time.PeriodPhrase.Match;

/** What the phrases of {@code lexicon/time/period-phrases.csv} mean, as ISO 8601; empty where the article's date does not tell. */
enum PeriodReading {
    QUARTER {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            int quarter = ordinalOf(match.group("ordinal"));
            return yearOfStretch(match, calendar, 3 * quarter - 2).map(year -> ArticleCalendar.quarter(year, quarter));
        }
    },
    RELATIVE_QUARTER {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return calendar.quarterFromNow(offset(match.group("relative")));
        }
    },
    HALF {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            String written = match.group("ordinal") == null ? match.group("first") : match.group("ordinal");
            int first = ordinalOf(written) == 1 ? 1 : 7;
            return yearOfStretch(match, calendar, first)
                    .map(year -> span(YearMonth.of(year, first), YearMonth.of(year, first + 5)));
        }
    },
    FIRST_MONTHS {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            int months = match.group("n") == null
                    ? SpelledNumbers.read(String.valueOf(match.group("n2"))).orElse(-1)
                    : match.number();
            boolean inYear = months > 0 && months <= 12;
            return yearOfStretch(match, calendar, 1)
                    .filter(year -> inYear)
                    .map(year -> year + "-01/" + YearMonth.of(year, months));
        }
    },
    MONTHS_TO {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            int months = match.group("year12") != null ? 12 : match.group("quarter") != null ? 3 : match.number();
            if (months < 1) {
                return Optional.empty();
            }
            return monthOf(match, "month", calendar).map(end -> {
                boolean quarter = match.group("quarter") != null && end.getMonthValue() % 3 == 0;
                return quarter
                        ? ArticleCalendar.quarter(end.getYear(), end.getMonthValue() / 3)
                        : span(end.minusMonths(months - 1L), end);
            });
        }
    },
    MONTH_SPAN {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            int first = DateMentions.month(String.valueOf(match.group("month")));
            String firstYear = match.group("year1");
            return monthOf(match, "month2", calendar).map(end -> {
                int year = firstYear == null
                        ? end.getYear() - (first > end.getMonthValue() ? 1 : 0)
                        : Integer.parseInt(firstYear);
                return span(YearMonth.of(year, first), end);
            });
        }
    },
    FISCAL_YEAR {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return calendar.fiscalYearFromNow(offset(match.group("relative")));
        }
    },
    FISCAL_SHORT {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return Optional.ofNullable(match.group("year")).map(year -> "20" + year);
        }
    },
    RELATIVE_YEAR {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return calendar.yearFromNow(offset(match.group("relative")));
        }
    },
    THIS_YEAR {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return calendar.yearFromNow(0);
        }
    },
    YEAR_BEFORE {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return yearFrom(match, calendar, -1);
        }
    },
    SAME_YEAR {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return match.yearBefore() == null ? Optional.empty() : yearFrom(match, calendar, 0);
        }
    },
    YEAR_AFTER {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return match.yearBefore() == null ? Optional.empty() : yearFrom(match, calendar, 1);
        }
    },
    YEARS_AGO {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return counted(match).flatMap(years -> calendar.yearFromNow(-years));
        }
    },
    DECADES_AGO {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return counted(match).flatMap(decades -> calendar.yearFromNow(-10 * decades));
        }
    },
    MONTHS_AGO {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return counted(match).flatMap(months -> calendar.monthFromNow(-months));
        }
    },
    DAYS_AGO {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            int days = switch (String.valueOf(match.group("unit")).toLowerCase(Locale.ROOT)) {
                case "hour" -> 0;
                case "day" -> 1;
                case "week" -> 7;
                default -> 14;
            };
            return counted(match).flatMap(n -> calendar.monthOfDay(-days * n));
        }
    },
    YEARS {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return counted(match).flatMap(years -> calendar.yearsFromNow(isAhead(match) ? years : -years));
        }
    },
    DECADES {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            boolean several = String.valueOf(match.group("decades")).endsWith("s") && match.group("n") == null;
            return counted(match)
                    .filter(decades -> !several)
                    .flatMap(decades -> calendar.yearsFromNow(10 * (isAhead(match) ? decades : -decades)));
        }
    },
    MONTHS {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return counted(match)
                    .flatMap(n -> calendar.month()
                            .map(now -> isAhead(match) ? span(now, now.plusMonths(n)) : span(now.minusMonths(n), now)));
        }
    },
    RECENT {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return calendar.monthFromNow(0);
        }
    },
    OVER_YEARS {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            boolean ahead = match.looksAhead();
            boolean span = ahead || !match.written().matches("(?i)(?:for|within)\\b.*");
            return counted(match).filter(years -> span).flatMap(years -> calendar.yearsFromNow(ahead ? years : -years));
        }
    },
    CONTRACT_TERM {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return counted(match).flatMap(calendar::yearsFromNow);
        }
    },
    PLAN_ENDING {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            int end = Integer.parseInt(String.valueOf(match.group("year")));
            return counted(match).map(years -> (end - years) + "/" + end);
        }
    },
    END_OF_DECADE {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return calendar.year().map(year -> String.valueOf(year / 10 * 10 + 10));
        }
    },
    SEASON {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            int over = switch (String.valueOf(match.group("season"))) {
                case "spring" -> 5;
                case "summer" -> 8;
                default -> 11;
            };
            int offset = offset(match.group("relative"));
            return calendar.month()
                    .map(now -> now.getYear() + (offset < 0 && now.getMonthValue() > over ? 0 : offset))
                    .map(String::valueOf);
        }
    },
    RELATIVE_MONTH {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return calendar.monthFromNow(offset(match.group("relative")));
        }
    },
    MONTH_OF_YEAR {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            int month = DateMentions.month(String.valueOf(match.group("name")));
            return calendar.year()
                    .map(year -> YearMonth.of(year + offset(match.group("relative")), month)
                            .toString());
        }
    },
    NAMED_MONTH {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            int month = DateMentions.month(String.valueOf(match.group("name")));
            var nearest = switch (String.valueOf(match.group("relative")).toLowerCase(Locale.ROOT)) {
                case "next", "by", "until" -> calendar.next(month);
                case "last" -> calendar.latestBefore(month);
                default -> match.looksBack() ? calendar.latest(month) : calendar.nearest(month);
            };
            return nearest.map(YearMonth::toString);
        }
    },
    WEEKDAY {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return calendar.monthOf(DateMentions.weekday(String.valueOf(match.group("weekday"))));
        }
    },
    YESTERDAY {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return calendar.monthOfDay(-1);
        }
    },
    TODAY {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return calendar.monthOfDay(0);
        }
    },
    TOMORROW {
        @Override
        Optional<String> read(Match match, ArticleCalendar calendar) {
            return calendar.monthOfDay(1);
        }
    };

    abstract Optional<String> read(Match match, ArticleCalendar calendar);

    /** Whether the phrase may name a day of the news, of which the period is the month. */
    boolean mayNameDay() {
        return switch (this) {
            case NAMED_MONTH, WEEKDAY, YESTERDAY, TODAY, TOMORROW, RECENT, DAYS_AGO -> true;
            default -> false;
        };
    }

    private static Optional<Integer> counted(Match match) {
        return Optional.of(match.number()).filter(n -> n > 0);
    }

    private static boolean isAhead(Match match) {
        String word = String.valueOf(match.group("relative")).toLowerCase(Locale.ROOT);
        return List.of("next", "coming", "following", "subsequent").contains(word);
    }

    /** -1 for "last", 1 for "next", else 0. */
    private static int offset(@Nullable String relative) {
        return switch (relative == null ? "" : relative.toLowerCase(Locale.ROOT)) {
            case "last", "past", "previous" -> -1;
            case "next", "coming" -> 1;
            default -> 0;
        };
    }

    /** The year of a quarter, a half or months: the one named with it, or the one the calendar makes of it. */
    private static Optional<Integer> yearOfStretch(Match match, ArticleCalendar calendar, int firstMonth) {
        String named = match.group("year");
        if (named != null) {
            int year = Integer.parseInt(named);
            return Optional.of(year < 100 ? 2000 + year : year);
        }
        String relative = match.group("relative");
        return relative == null || relative.isEmpty()
                ? calendar.yearOfStretch(firstMonth, match.looksAhead())
                : calendar.year().map(year -> year + offset(relative));
    }

    private static Optional<YearMonth> monthOf(Match match, String group, ArticleCalendar calendar) {
        int month = DateMentions.month(String.valueOf(match.group(group)));
        String year = match.group("year");
        if (year != null) {
            return Optional.of(YearMonth.of(Integer.parseInt(year), month));
        }
        String relative = match.group("relative");
        if (relative != null) {
            return calendar.year().map(own -> YearMonth.of(own + offset(relative), month));
        }
        return match.looksAhead() ? calendar.next(month) : calendar.latest(month);
    }

    private static Optional<String> yearFrom(Match match, ArticleCalendar calendar, int offset) {
        String before = match.yearBefore();
        if (before == null) {
            return calendar.yearFromNow(offset);
        }
        return Character.isDigit(before.charAt(0))
                ? Optional.of(String.valueOf(Integer.parseInt(before) + offset))
                : calendar.yearFromNow(offset + (before.startsWith("last") ? -1 : 0));
    }

    /** From "first", "1st", "1", "final". */
    private static int ordinalOf(@Nullable String written) {
        String word = String.valueOf(written).toLowerCase(Locale.ROOT);
        return Character.isDigit(word.charAt(0))
                ? word.charAt(0) - '0'
                : word.equals("final")
                        ? 4
                        : List.of("", "first", "second", "third", "fourth").indexOf(word);
    }
}
