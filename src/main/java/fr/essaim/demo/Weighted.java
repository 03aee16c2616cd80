package fr.essaim.demo;

import java.util.ArrayList;
import java.util.List;

/// Choices of which some come more often than others.
final class Weighted<T> {
    private final List<T> choices = new ArrayList<>();
    private final List<Double> until = new ArrayList<>();
    private double sum;

    Weighted<T> add(double weight, T choice) {
        sum += weight;
        choices.add(choice);
        until.add(sum);
        return this;
    }

    List<T> all() {
        return List.copyOf(choices);
    }

    /// @param share from 0 included to 1 excluded
    T at(double share) {
        double point = share * sum;
        for (int i = 0; i < choices.size() - 1; i++) {
            if (point < until.get(i)) {
                return choices.get(i);
            }
        }
        return choices.getLast();
    }
}
