/** The structure of the code: what may use what, and what no class may do. */
package dev.howdah.processor.architecture;
