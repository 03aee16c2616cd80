/// The pages of activities: what is on, one activity, one session with who comes, and its sheet to sign.
@NullMarked
package fr.essaim.activities.web;

import org.jspecify.annotations.NullMarked;
