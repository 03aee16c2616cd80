/// The pages of plans: the panel on the person's page, the plan itself, its steps, its reviews, the coups de pouce.
@NullMarked
package fr.essaim.plans.web;

import org.jspecify.annotations.NullMarked;
