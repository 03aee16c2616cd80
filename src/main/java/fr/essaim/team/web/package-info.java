@NullMarked
package fr.essaim.team.web;

import org.jspecify.annotations.NullMarked;
