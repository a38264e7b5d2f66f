/** What the emitted files of whole stacks say, and that they agree with each other. */
package dev.howdah.processor.golden;
