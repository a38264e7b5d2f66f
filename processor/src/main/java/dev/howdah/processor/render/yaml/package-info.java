/** YAML as a small tree with comments, and its text. The only user of SnakeYAML. */
@NullMarked
package dev.howdah.processor.render.yaml;

import org.jspecify.annotations.NullMarked;
