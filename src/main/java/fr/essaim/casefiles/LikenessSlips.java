package fr.essaim.casefiles;

/// Counts slips of the hand between two short texts: a letter put in, left out, changed, or exchanged with its
/// neighbour (optimal string alignment). Damerau found these four to be 80 % of all misspellings (CACM 7:3, 1964).
final class LikenessSlips {
    private LikenessSlips() {}

    static int between(String left, String right) {
        int width = right.length() + 1;
        int[] before = new int[width];
        int[] above = new int[width];
        int[] here = new int[width];
        for (int column = 0; column < width; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            here[0] = row;
            for (int column = 1; column < width; column++) {
                int changed = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                int least = Math.min(above[column - 1] + changed, Math.min(above[column], here[column - 1]) + 1);
                here[column] = exchanged(left, right, row, column) ? Math.min(least, before[column - 2] + 1) : least;
            }
            int[] spare = before;
            before = above;
            above = here;
            here = spare;
        }
        return above[right.length()];
    }

    private static boolean exchanged(String left, String right, int row, int column) {
        return row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
    }
}
