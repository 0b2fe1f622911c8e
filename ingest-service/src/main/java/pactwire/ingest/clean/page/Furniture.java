package pactwire.ingest.clean.page;

/** Kinds of page furniture, each the sum of some rules of {@code cleaning/names.csv}. */
enum Furniture {
    LINKS,
    SELLING,
    SOCIAL,
    COMMENTS,
    ASIDE,
    PICTURE,
    BYLINE,
    HIDDEN;

    static Furniture of(String rule) {
        return switch (rule) {
            case "related", "nav", "breadcrumb", "tags", "contents" -> LINKS;
            case "advert", "promo", "newsletter", "paywall" -> SELLING;
            case "share", "social" -> SOCIAL;
            case "comments" -> COMMENTS;
            case "caption", "gallery", "video" -> PICTURE;
            case "byline" -> BYLINE;
            case "hidden" -> HIDDEN;
            default -> ASIDE;
        };
    }
}
