package fr.essaim.lists;

import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.cells.Reaches;
import fr.essaim.cells.Wording;
import fr.essaim.spreadsheets.Line;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells the lines of a list that are about nobody: totals, instructions, the header once more.
final class RowKind {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:sous )?tota(?:l|ux)\\b.*|nombre (?:de|d|total)\\b.*|effectifs?\\b.*|moyennes?\\b.*|somme\\b.*|grand total.*");
    private static final Pattern INSTRUCTION = Pattern.compile(
            "(?:champs? )?obligatoires?|(?:champs? )?facultati(?:f|fs|ve)|texte(?: libre)?|jj mm aaaa|aaaa mm jj|dd mm yyyy|"
                    + "yyyy mm dd|format\\b.*|ex(?:emple)?s?\\b(?: .*)?|(?:a )?saisir\\b.*|merci de\\b.*|veuillez\\b.*|ne pas\\b.*|liste deroulante|required|optional|mandatory|mis a jour\\b.*|"
                    + "source\\b.*|legende\\b.*|nb\\b.*|champs obligatoires\\b.*|10 chiffres|oui non|o n|choisir\\b.*");

    /// The first letters of what [#INSTRUCTION] matches: most cells need no closer look.
    private static final String INSTRUCTIONS_BEGIN = "1acdefjlmnorstvy";

    /// What heads a part of a list: a place, a group, a year, a month.
    private static final Pattern SECTION = Pattern.compile(
            "(?:hub|antenne|site|ville|commune|secteur|territoire|quartier|groupe|equipe|session|promo|promotion|annee|mois|"
                    + "semaine|trimestre|semestre|liste|entrees?|sorties?|cohorte|action|programme)\\b.*"
                    + "|(?:(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) ?)?"
                    + "(?:20\\d\\d(?: 20\\d\\d)?)?");

    private RowKind() {}

    /// Why this line is about nobody; empty when it may be about somebody.
    static Optional<Problem> aboutNobody(Line line, Mapping mapping) {
        if (HeaderLine.repeats(line, mapping)) {
            return Optional.of(Problem.row("lists.problem.header-again", false));
        }
        String first = first(line);
        if (line.filled() == 1
                && !first.isEmpty()
                && mapping.taken() >= 3
                && SECTION.matcher(first).matches()) {
            return Optional.of(Problem.row("lists.problem.section", false));
        }
        if (TOTAL.matcher(first).matches() && !bornOrReached(line, mapping)) {
            return Optional.of(Problem.row("lists.problem.total", false));
        }
        int instructions = 0;
        for (String cell : line.cells()) {
            instructions += !cell.isEmpty() && cell.length() < 200 && isInstruction(Wording.plain(cell)) ? 1 : 0;
        }
        boolean told = instructions >= 2 || (instructions == 1 && (line.filled() == 1 || isInstruction(first)));
        return told && !bornOrReached(line, mapping)
                ? Optional.of(Problem.row("lists.problem.instruction", false))
                : Optional.empty();
    }

    private static String first(Line line) {
        for (String cell : line.cells()) {
            if (!cell.isBlank()) {
                return Wording.plain(cell);
            }
        }
        return "";
    }

    private static boolean isInstruction(String plain) {
        return !plain.isEmpty()
                && INSTRUCTIONS_BEGIN.indexOf(plain.charAt(0)) >= 0
                && INSTRUCTION.matcher(plain).matches();
    }

    /// A birth date, a number or an address makes it somebody, even one named Total.
    private static boolean bornOrReached(Line line, Mapping mapping) {
        return mapping.columns().stream()
                .filter(column -> column.is(Field.BIRTH_DATE) || column.is(Field.PHONE) || column.is(Field.EMAIL))
                .map(column -> line.cell(column.index()))
                .anyMatch(cell -> Reaches.looksLikeEmail(cell.strip())
                        || cell.chars().filter(Character::isDigit).count() >= 6);
    }
}
