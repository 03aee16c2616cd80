@NullMarked
package fr.essaim.drafts.web;

import org.jspecify.annotations.NullMarked;
