/**
 * Makes random stacks, valid and broken ones, from the declarations of the annotations, and compiles them: the first half of
 * the question whether Howdah and the real tools agree. {@code verification/agreement} asks the tools.
 */
package dev.howdah.verification.agreement;
