package fr.essaim.reports;

import java.util.Arrays;
import java.util.List;

/// All tables that agree with what is told, their parts being numbers from zero up: how small and
/// how great a sum of parts can be among them. Linear programming by the simplex, with Bland's rule
/// so that it ends (R. Bland, "New finite pivoting rules for the simplex method", Mathematics of
/// Operations Research, 1977).
final class Agreeing {
    private static final double NEARLY = 1e-9;

    private final int parts;
    private double[][] rows;
    private int[] basis;

    /// @param told which parts each told sum is made of, 1 or 0
    /// @param values of those sums, from zero up, of at least one table
    Agreeing(int parts, List<double[]> told, double[] values) {
        this.parts = parts;
        int many = told.size();
        this.rows = new double[many][parts + many + 1];
        this.basis = new int[many];
        for (int i = 0; i < many; i++) {
            System.arraycopy(told.get(i), 0, rows[i], 0, parts);
            rows[i][parts + i] = 1; // what is still missing to the sum
            rows[i][parts + many] = values[i];
            basis[i] = parts + i;
        }
        begin(many);
    }

    /// From nothing to a first table that agrees; a sum that the others tell already is dropped.
    private void begin(int many) {
        double[] nothingMissing = new double[parts + many];
        Arrays.fill(nothingMissing, parts, parts + many, -1);
        climb(nothingMissing, parts + many);
        for (int i = 0; i < rows.length; i++) {
            if (basis[i] >= parts) {
                int enters = firstPart(rows[i]);
                if (enters >= 0) {
                    pivot(i, enters);
                }
            }
        }
        int[] kept = java.util.stream.IntStream.range(0, rows.length)
                .filter(i -> basis[i] < parts)
                .toArray();
        double[][] left = new double[kept.length][];
        int[] leftBasis = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            double[] row = Arrays.copyOf(rows[kept[i]], parts + 1);
            row[parts] = rows[kept[i]][parts + many];
            left[i] = row;
            leftBasis[i] = basis[kept[i]];
        }
        rows = left;
        basis = leftBasis;
    }

    private int firstPart(double[] row) {
        for (int part = 0; part < parts; part++) {
            if (Math.abs(row[part]) > NEARLY) {
                return part;
            }
        }
        return -1;
    }

    /// The greatest the sum of these parts can be; infinite when nothing bounds it.
    double most(double[] weights) {
        return climb(weights, parts);
    }

    double least(double[] weights) {
        return -climb(Arrays.stream(weights).map(weight -> -weight).toArray(), parts);
    }

    private double climb(double[] weights, int columns) {
        for (int enters = entering(weights, columns); enters >= 0; enters = entering(weights, columns)) {
            int leaves = leaving(enters);
            if (leaves < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(leaves, enters);
        }
        double reached = 0;
        for (int i = 0; i < rows.length; i++) {
            reached += weights[basis[i]] * rows[i][rows[i].length - 1];
        }
        return reached;
    }

    private int entering(double[] weights, int columns) {
        for (int column = 0; column < columns; column++) {
            double gain = weights[column];
            for (int i = 0; i < rows.length; i++) {
                gain -= weights[basis[i]] * rows[i][column];
            }
            if (gain > NEARLY) {
                return column;
            }
        }
        return -1;
    }

    private int leaving(int enters) {
        int leaves = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i][enters] > NEARLY) {
                double reach = rows[i][rows[i].length - 1] / rows[i][enters];
                boolean nearer = reach < nearest - NEARLY
                        || (reach < nearest + NEARLY && leaves >= 0 && basis[i] < basis[leaves]);
                if (leaves < 0 || nearer) {
                    leaves = i;
                    nearest = reach;
                }
            }
        }
        return leaves;
    }

    private void pivot(int leaves, int enters) {
        double[] row = rows[leaves];
        double by = row[enters];
        for (int column = 0; column < row.length; column++) {
            row[column] /= by;
        }
        for (int i = 0; i < rows.length; i++) {
            double times = rows[i][enters];
            if (i != leaves && Math.abs(times) > 0) {
                for (int column = 0; column < row.length; column++) {
                    rows[i][column] -= times * row[column];
                }
            }
        }
        basis[leaves] = enters;
    }
}
