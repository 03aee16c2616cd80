@NullMarked
package fr.essaim.outbox.web;

import org.jspecify.annotations.NullMarked;
