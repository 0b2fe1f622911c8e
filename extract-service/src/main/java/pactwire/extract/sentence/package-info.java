/**
 * Sentences, words, what kind of word each is and what it depends on. {@link pactwire.extract.sentence.SentenceReader}
 * is the front door; everything that reads articles stands on the {@link pactwire.extract.sentence.Sentence} it gives.
 */
@NullMarked
package pactwire.extract.sentence;

import org.jspecify.annotations.NullMarked;
