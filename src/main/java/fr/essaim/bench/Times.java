package fr.essaim.bench;

import java.util.Collection;
import java.util.List;

/// How long a question took, in milliseconds: half of the times, 95 of a hundred, all of them were no longer.
record Times(int asked, double p50, double p95, double max) {
    /// @param milliseconds in any order, at least one
    static Times of(Collection<Double> milliseconds) {
        List<Double> took = milliseconds.stream().sorted().toList();
        int last = took.size() - 1;
        return new Times(took.size(), took.get(last / 2), took.get((int) Math.round(last * 0.95)), took.get(last));
    }
}
