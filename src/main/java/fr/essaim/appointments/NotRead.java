package fr.essaim.appointments;

/// Why a calendar published elsewhere could not be read: its message is a message key's end, and
/// holds nothing of the calendar.
final class NotRead extends Exception {
    NotRead(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
