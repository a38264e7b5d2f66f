/** PostgreSQL's parameters, as data from real servers, and how PostgreSQL reads their values. */
@NullMarked
package dev.howdah.processor.postgres;

import org.jspecify.annotations.NullMarked;
