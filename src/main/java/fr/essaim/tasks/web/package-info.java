/// The team's tasks, what colleagues share about a person on that person's page, and what my day
/// shows of both.
@NullMarked
package fr.essaim.tasks.web;

import org.jspecify.annotations.NullMarked;
