/// The screens of an import: handing a file in, its columns, the dry run, bringing it in and undoing it.
@NullMarked
package fr.essaim.imports.web;

import org.jspecify.annotations.NullMarked;
