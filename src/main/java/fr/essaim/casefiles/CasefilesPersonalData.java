package fr.essaim.casefiles;

import static fr.essaim.privacy.PersonalData.Keep.ACCESS_LOG;
import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CasefilesPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("casefiles.participants", "casefiles.purpose.identity", ACTIVE_FILE),
                new Kept("casefiles.other_identities", "casefiles.purpose.other-identities", ACTIVE_FILE),
                new Kept("casefiles.search_keys", "casefiles.purpose.search-keys", ACTIVE_FILE),
                new Kept("casefiles.ways", "casefiles.purpose.ways", ACTIVE_FILE),
                new Kept("casefiles.wishes", "casefiles.purpose.wishes", ACTIVE_FILE),
                new Kept("casefiles.homes", "casefiles.purpose.homes", ACTIVE_FILE),
                new Kept("casefiles.orientations", "casefiles.purpose.orientations", ACTIVE_FILE),
                new Kept("casefiles.proposals", "casefiles.purpose.proposals", ACTIVE_FILE),
                new Kept("casefiles.situations", "casefiles.purpose.situations", ACTIVE_FILE),
                new Kept("casefiles.care_team", "casefiles.purpose.care-team", ACTIVE_FILE),
                new Kept("casefiles.stays", "casefiles.purpose.stays", ACTIVE_FILE),
                new Kept("casefiles.documents", "casefiles.purpose.documents", ACTIVE_FILE),
                new Kept("casefiles.openings", "casefiles.purpose.openings", ACCESS_LOG));
    }
}
