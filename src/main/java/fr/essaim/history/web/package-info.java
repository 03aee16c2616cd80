/// The page of a person's history.
@NullMarked
package fr.essaim.history.web;

import org.jspecify.annotations.NullMarked;
