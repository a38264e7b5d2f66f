package dev.howdah.processor.check;

/**
 * What is wrong with one word of a line of {@code pg_hba}.
 *
 * @param code the kind of problem
 * @param attribute the attribute of the rule
 * @param index which of its values
 * @param what what is wrong, to follow the value
 * @param fix what to write instead
 */
record HbaFault(ProblemCode code, String attribute, int index, String what, String fix) {}
