package fr.essaim.appointments;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Public holidays in France, with the two more of Alsace and Moselle for a hub that is there.
@Component
public class Holidays {
    private static final Set<String> TWO_MORE = Set.of("57", "67", "68");

    private final HolidayManager france = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    /// @param department the first two signs of its communes' codes, or null when the hub has none
    public boolean falls(LocalDate day, @Nullable String department) {
        return france.isHoliday(day)
                || (department != null && TWO_MORE.contains(department) && france.isHoliday(day, department));
    }
}
