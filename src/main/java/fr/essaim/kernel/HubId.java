package fr.essaim.kernel;

/// Names a hub. A small number, because row-level security compares it on every row.
public record HubId(int value) {
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
