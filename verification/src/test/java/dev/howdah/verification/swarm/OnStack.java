package dev.howdah.verification.swarm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Scenarios on a stack that was emitted for a class of {@code dev.howdah.verification.stacks}. The lab is started for the class,
 * the stack deployed once, and everything taken down in the end; each method gets the {@link Cluster} healthy.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("swarm")
@ExtendWith(SwarmExtension.class)
@interface OnStack {
    /** The stack's name. */
    String value();

    /** The megabytes of a disk that each host gets of its own, for stacks whose volume is on it; 0: none. */
    int disk() default 0;
}
