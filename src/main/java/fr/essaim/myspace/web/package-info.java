/// The pages of the space: its door, what the person sees and does there, and the team's side of it. What waits for the
/// team is also drawn by my day.
@NullMarked
@NamedInterface("panels")
package fr.essaim.myspace.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
