@NullMarked
package fr.essaim.leaving.web;

import org.jspecify.annotations.NullMarked;
