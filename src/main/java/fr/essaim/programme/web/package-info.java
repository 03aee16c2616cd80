/// The programme's pages: the consortium and its hubs, a hub and its team, the recipe, who sees what, the first steps.
@NullMarked
package fr.essaim.programme.web;

import org.jspecify.annotations.NullMarked;
