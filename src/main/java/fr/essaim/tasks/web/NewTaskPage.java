package fr.essaim.tasks.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A new task, opened from the page of the person it is about, or about nobody.
///
/// @param lists who it may be about and for whom
public record NewTaskPage(TasksPage lists, @Nullable UUID person) {}
