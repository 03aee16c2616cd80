/// What a director, a hub and its coaches read of their figures.
@NullMarked
package fr.essaim.indicators.web;

import org.jspecify.annotations.NullMarked;
