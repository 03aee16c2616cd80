package fr.essaim.demo;

import fr.essaim.demo.Chance.Weighted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One of the seven hubs: where it stands, whom it serves, when it opens.
///
/// @param days after the programme began
record HubPlan(
        String code,
        String name,
        int days,
        List<String> antennas,
        Weighted<String> communes,
        List<District> districts) {
    /// A priority district (QPV 2024) and a commune of it the hub serves.
    record District(String code, String commune) {}

    static List<HubPlan> all() {
        return Sheets.rows("hubs").stream().map(HubPlan::of).toList();
    }

    LocalDate opens(Season season) {
        return season.start().plusDays(days);
    }

    List<District> districtsOf(String commune) {
        return districts.stream()
                .filter(district -> district.commune.equals(commune))
                .toList();
    }

    private static HubPlan of(List<String> row) {
        var communes = new Weighted<String>();
        for (String pair : Sheets.list(row.get(4))) {
            communes.add(Integer.parseInt(pair.substring(6)), pair.substring(0, 5));
        }
        List<District> districts = new ArrayList<>();
        for (String pair : Sheets.list(row.get(5))) {
            districts.add(new District(pair.substring(0, 8), pair.substring(9)));
        }
        return new HubPlan(
                row.get(0),
                row.get(1),
                Integer.parseInt(row.get(2)),
                List.of(row.get(3).split("; ")),
                communes,
                districts);
    }
}
