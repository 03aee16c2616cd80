/// The pages of activities: what is on, one activity, one session with who comes, and its sheet to sign.
@NullMarked
@NamedInterface("panels")
package fr.essaim.activities.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
