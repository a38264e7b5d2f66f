package dev.howdah.processor.companion.template;

import java.util.List;

/**
 * Something to do.
 *
 * @param title what
 * @param why why, and what happens meanwhile
 * @param commands how, in a shell; empty where it is no command's work
 */
record Step(String title, String why, List<String> commands) {}
