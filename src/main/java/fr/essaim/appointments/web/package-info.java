/// The pages of appointments: the week and the day, one appointment, free times, slots, calendars,
/// and the page behind the link of a reminder.
@NullMarked
package fr.essaim.appointments.web;

import org.jspecify.annotations.NullMarked;
