/**
 * What stands on the attributes of the annotations: the declaration that everything else about a setting follows from.
 * Users of Howdah need nothing of this.
 */
package dev.howdah.annotations.meta;
