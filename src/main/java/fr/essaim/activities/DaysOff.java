package fr.essaim.activities;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Public holidays of France: a series goes over them, and a session on one is asked about.
@Component
class DaysOff {
    private final HolidayManager france = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    boolean isOff(LocalDate day) {
        return france.isHoliday(day);
    }

    List<LocalDate> without(List<LocalDate> days) {
        return days.stream().filter(day -> !isOff(day)).toList();
    }
}
