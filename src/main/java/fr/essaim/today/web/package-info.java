/// The page one opens in the morning.
@NullMarked
package fr.essaim.today.web;

import org.jspecify.annotations.NullMarked;
