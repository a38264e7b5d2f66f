/**
 * The example stacks as the lab runs them: without the network encryption that the lab's kernel lacks, and with ports on the
 * hosts. A test holds them against the examples.
 */
package dev.howdah.verification.stacks;
