/// The pages nobody's activity owns: what cannot be shown, the language, the components on one page.
@NullMarked
package fr.essaim.site.web;

import org.jspecify.annotations.NullMarked;
