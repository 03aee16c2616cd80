/// Choosing a report and a period, downloading, submitting; the submissions and what changed between two of them.
@NullMarked
package fr.essaim.reports.web;

import org.jspecify.annotations.NullMarked;
