/// The organisations of the territory, on screen.
@NullMarked
package fr.essaim.network.web;

import org.jspecify.annotations.NullMarked;
