@org.jspecify.annotations.NullMarked
package fr.essaim.site;
