package fr.essaim.imports;

import static fr.essaim.privacy.PersonalData.Keep.ON_ITS_WAY;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ImportsPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("imports.files", "imports.purpose.files", ON_ITS_WAY),
                new Kept("imports.columns", "imports.purpose.reading", ON_ITS_WAY),
                new Kept("imports.lines", "imports.purpose.reading", ON_ITS_WAY),
                new Kept("imports.remarks", "imports.purpose.reading", ON_ITS_WAY),
                new Kept("imports.answers", "imports.purpose.reading", ON_ITS_WAY),
                new Kept("imports.elsewhere", "imports.purpose.reading", ON_ITS_WAY),
                new Kept("imports.traces", "imports.purpose.traces", ON_ITS_WAY));
    }
}
