/// The page of a person's attestations, the paper itself, and the sendings the person agreed to.
@NullMarked
package fr.essaim.hours.web;

import org.jspecify.annotations.NullMarked;
