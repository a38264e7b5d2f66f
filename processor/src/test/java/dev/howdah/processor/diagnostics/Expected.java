package dev.howdah.processor.diagnostics;

/**
 * A message that a mark in a source announces.
 *
 * @param code its code, or {@link MarkedSource#COMPILER} for an error of the compiler's own
 * @param javac where javac points; null where only the Eclipse compiler says it
 * @param eclipse where the Eclipse compiler points
 */
record Expected(String code, Place javac, Place eclipse) {}
