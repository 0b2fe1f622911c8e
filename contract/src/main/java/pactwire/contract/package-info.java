/** What travels between the services: records, closed vocabularies, topics and one codec. No Spring, no Kafka. */
@NullMarked
package pactwire.contract;

import org.jspecify.annotations.NullMarked;
