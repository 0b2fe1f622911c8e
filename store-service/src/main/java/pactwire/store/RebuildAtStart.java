package pactwire.store;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Empties the projections before the first event arrives, where {@code pactwire.store.rebuild} says so. */
@Component
@ConditionalOnProperty("pactwire.store.rebuild")
class RebuildAtStart implements SmartInitializingSingleton {
    private final Projections projections;

    RebuildAtStart(Projections projections) {
        this.projections = projections;
    }

    /** All beans stand, the schema too; listeners start later. */
    @Override
    public void afterSingletonsInstantiated() {
        projections.clear();
    }
}
