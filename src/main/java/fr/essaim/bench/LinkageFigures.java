package fr.essaim.bench;

/// What a linkage found, in pairs of records.
///
/// @param truePairs pairs that are one person in truth
/// @param found pairs proposed, and `correct` those of them that are true
/// @param compared pairs looked at at all
record LinkageFigures(long records, long truePairs, long found, long correct, long compared) {
    /// 0 when nothing was found; so are the two below.
    double precision() {
        return found == 0 ? 0 : (double) correct / found;
    }

    double recall() {
        return truePairs == 0 ? 0 : (double) correct / truePairs;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
