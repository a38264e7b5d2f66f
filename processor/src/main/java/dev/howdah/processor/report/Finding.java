package dev.howdah.processor.report;

import dev.howdah.processor.check.Problem;

/**
 * A problem as it is reported.
 *
 * @param problem the problem
 * @param error whether it is an error: by itself, or because warnings are
 * @param silenced whether the class silences it
 */
public record Finding(Problem problem, boolean error, boolean silenced) {}
