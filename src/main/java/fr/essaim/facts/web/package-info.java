/// Noting an action in two fields, writing a fact in full, putting it right, and what a person's page shows of them.
@NullMarked
@NamedInterface("panels")
package fr.essaim.facts.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
