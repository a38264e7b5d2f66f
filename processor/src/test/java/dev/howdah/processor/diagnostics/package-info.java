/** What users see when something is wrong: each message at its place, with javac and with the Eclipse compiler. */
package dev.howdah.processor.diagnostics;
