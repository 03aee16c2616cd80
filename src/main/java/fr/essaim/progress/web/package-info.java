/// The pages of progress: the panel on the person's page, what they are good at, one talent and the trades near it.
@NullMarked
package fr.essaim.progress.web;

import org.jspecify.annotations.NullMarked;
