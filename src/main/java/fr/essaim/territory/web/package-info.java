/// The pages of the territory room: the answers to a typed commune.
@NullMarked
package fr.essaim.territory.web;

import org.jspecify.annotations.NullMarked;
