package fr.essaim.today.web;

import java.util.List;

/// The first rows of a list, and how many there are in all.
public record FirstRows<T>(List<T> rows, int all) {
    public static final int MOST = 12;

    static <T> FirstRows<T> of(List<T> all) {
        return new FirstRows<>(List.copyOf(all.subList(0, Math.min(MOST, all.size()))), all.size());
    }

    public int more() {
        return all - rows.size();
    }
}
