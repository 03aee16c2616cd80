/// What is seen of a person's file. The panels are drawn by the page of the person, which joins several rooms.
@NullMarked
@NamedInterface("panels")
package fr.essaim.casefiles.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
