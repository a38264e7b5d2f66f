/** What users get beside the files: compiled, loaded and run as theirs. */
package dev.howdah.processor.companion;
