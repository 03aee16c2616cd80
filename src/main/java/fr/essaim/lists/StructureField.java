package fr.essaim.lists;

import fr.essaim.cells.Wording;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Essaim takes from a list of organisations, by the words on top of its columns.
public enum StructureField {
    NAME(
            "nom|nom (?:de la )?structure|structure|raison sociale|denomination|organisme|association|partenaire|name|organi[sz]ation"),
    DESCRIPTION("description|presentation|activites?|missions?|objet"),
    SIRET("(?:numero |n )?siret"),
    ADDRESS("adresse|adresse postale|rue|address|adresse complement|complement (?:d )?adresse"),
    POSTAL_CODE("code postal|cp|postal code|postcode"),
    CITY("ville|commune|localite|city|town"),
    PHONE("telephones?|tel|tels|phones?"),
    EMAIL("courriels?|e ?mails?|mails?|adresse (?:e )?mail"),
    SITE("site(?: web| internet)?|url|website|web"),
    CONTACT_FIRST("prenom (?:du |de la )?(?:responsable|contact|referente?)"),
    CONTACT_LAST("nom (?:du |de la )?(?:responsable|contact|referente?)|responsable|contact"),
    CONTACT_PART("(?:fonction|poste) (?:du |de la )?(?:responsable|contact|referente?)|fonction|poste"),
    CONTACT_PHONE("(?:telephones?|tel) (?:du |de la )?(?:responsable|contact|referente?)"),
    CONTACT_EMAIL("(?:courriel|e ?mail|mail) (?:du |de la )?(?:responsable|contact|referente?)");

    private final Pattern words;

    StructureField(String words) {
        this.words = Pattern.compile(words);
    }

    static Optional<StructureField> of(String title) {
        String plain = Wording.plain(title);
        return Arrays.stream(values())
                .filter(field -> field.words.matcher(plain).matches())
                .findFirst();
    }

    /// Empty when the text is no such code.
    public static Optional<StructureField> ofCode(String code) {
        return Arrays.stream(values())
                .filter(field -> StructureList.code(field).equals(code))
                .findFirst();
    }
}
