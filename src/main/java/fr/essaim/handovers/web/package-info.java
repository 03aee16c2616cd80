/// What is seen of hand-overs and transfers. What waits for an answer is also drawn by my day.
@NullMarked
@NamedInterface("panels")
package fr.essaim.handovers.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
