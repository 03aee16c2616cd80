@NullMarked
package fr.essaim.privacy.web;

import org.jspecify.annotations.NullMarked;
