package fr.essaim.imports.web;

import org.jspecify.annotations.Nullable;

/// Where a page of lines begins: after this remark of this line.
record After(int line, int nth) {
    private static final After NONE = new After(0, -1);

    /// Anything unknown in an address means the beginning.
    static After of(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,9}-\\d{1,4}")) {
            return NONE;
        }
        String[] parts = text.split("-", 2);
        return new After(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return line + "-" + nth;
    }
}
