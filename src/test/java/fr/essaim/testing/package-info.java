/// What tests of every room stand on: a real PostgreSQL, one per run.
@NullMarked
package fr.essaim.testing;

import org.jspecify.annotations.NullMarked;
