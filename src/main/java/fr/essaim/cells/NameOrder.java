package fr.essaim.cells;

/// Which comes first where name and first name share a cell.
public enum NameOrder {
    LAST_FIRST,
    FIRST_LAST,
    UNKNOWN
}
