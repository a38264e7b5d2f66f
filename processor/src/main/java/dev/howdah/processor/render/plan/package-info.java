/** What a change of each setting means for a cluster that runs, as flat rows that two releases can be compared by. */
@NullMarked
package dev.howdah.processor.render.plan;

import org.jspecify.annotations.NullMarked;
