@org.jspecify.annotations.NullMarked
package fr.essaim.house;
