/** What holds for every stack, tried on random ones. */
package dev.howdah.processor.property;
