package fr.essaim.activities;

import fr.essaim.facts.Comings.Told;

/// An attendance as it was noted last.
record Noted(Told told, boolean unsigned) {
    boolean says(Attendance attendance) {
        return isSameFact(attendance) && unsigned == attendance.unsigned();
    }

    /// Whether somebody signed is no part of the fact.
    boolean isSameFact(Attendance attendance) {
        return told.says(attendance.coming());
    }
}
