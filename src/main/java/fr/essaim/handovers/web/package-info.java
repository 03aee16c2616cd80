/// What is seen of hand-overs and transfers.
@NullMarked
package fr.essaim.handovers.web;

import org.jspecify.annotations.NullMarked;
