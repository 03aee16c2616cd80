package fr.essaim.today.web;

import java.util.List;

/// The first rows of a list, and how many there are in all.
public record FirstRows<T>(List<T> rows, int all) {
    public static final int MOST = 12;

    static <T> FirstRows<T> of(List<T> all) {
        return new FirstRows<>(List.copyOf(all.subList(0, Math.min(MOST, all.size()))), all.size());
    }

    /// Those read at a glance; the others are a tap away.
    public List<T> first(int shown) {
        return rows.subList(0, Math.min(shown, rows.size()));
    }

    public List<T> rest(int shown) {
        return rows.subList(Math.min(shown, rows.size()), rows.size());
    }

    public int more() {
        return all - rows.size();
    }
}
