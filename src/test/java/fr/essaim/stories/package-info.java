/// Whole stories, in a real browser, as the people of the cast live them: on a desk and on a phone, with and without
/// scripts. They share one server, one demonstration and one Chromium with the walk over every page.
@org.jspecify.annotations.NullMarked
package fr.essaim.stories;
