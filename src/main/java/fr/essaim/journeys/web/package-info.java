/// The pages of journeys: a person's page with the ribbon, and the forms of each act.
@NullMarked
package fr.essaim.journeys.web;

import org.jspecify.annotations.NullMarked;
