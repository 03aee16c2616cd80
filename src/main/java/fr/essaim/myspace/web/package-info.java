/// The pages of the space: its door, what the person sees and does there, and the team's side of it.
@NullMarked
package fr.essaim.myspace.web;

import org.jspecify.annotations.NullMarked;
