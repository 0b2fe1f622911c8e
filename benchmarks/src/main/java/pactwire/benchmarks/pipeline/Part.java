package pactwire.benchmarks.pipeline;

/** What the processor time is told of. */
enum Part {
    INGEST("ingest-service"),
    EXTRACT("extract-service"),
    STORE("store-service"),
    BROKER("Kafka"),
    DATABASE("PostgreSQL");

    final String title;

    Part(String title) {
        this.title = title;
    }
}
