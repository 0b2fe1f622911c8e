@org.jspecify.annotations.NullMarked
package pactwire.store.metric;
