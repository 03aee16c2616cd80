package fr.essaim.casefiles;

/// Counts slips of the hand between two short texts: a letter put in, left out, changed, or exchanged with its
/// neighbour (optimal string alignment). Damerau found these four to be 80 % of all misspellings (CACM 7:3, 1964).
final class LikenessSlips {
    private LikenessSlips() {}

    static int between(String left, String right) {
        int[][] slips = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                slips[row][column] = row == 0 || column == 0 ? row + column : least(slips, left, right, row, column);
            }
        }
        return slips[left.length()][right.length()];
    }

    private static int least(int[][] slips, String left, String right, int row, int column) {
        int changed = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        int least = Math.min(
                slips[row - 1][column - 1] + changed, Math.min(slips[row - 1][column], slips[row][column - 1]) + 1);
        boolean exchanged = row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
        return exchanged ? Math.min(least, slips[row - 2][column - 2] + 1) : least;
    }
}
