package pactwire.contract.kafka;

import pactwire.contract.ArticleEvent;

/** An event on its way to a topic. */
public record Outgoing(String topic, ArticleEvent event) {}
