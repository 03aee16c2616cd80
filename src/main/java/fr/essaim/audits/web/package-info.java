/// The audits one may open, a sample with the state of its proofs, a person's evidence pack, the proofs to come.
@NullMarked
package fr.essaim.audits.web;

import org.jspecify.annotations.NullMarked;
