/// What is seen of files that may be one person's.
@NullMarked
package fr.essaim.duplicates.web;

import org.jspecify.annotations.NullMarked;
