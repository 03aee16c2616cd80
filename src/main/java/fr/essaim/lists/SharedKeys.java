package fr.essaim.lists;

import java.util.Arrays;

/// Which lines share a key, lines and keys as numbers: a list of a hundred thousand lines has more than a million keys,
/// which as texts would take most of the memory there is.
final class SharedKeys {
    /// A key that more lines share (a switchboard's number, a shelter's address) distinguishes nobody and is let go.
    private static final int CROWD = 12;

    private static final int NONE = -1;

    /// By slot: the key, how many lines share it, and the last link of the chain they make.
    private long[] keys = new long[1 << 10];
    private byte[] many = new byte[keys.length];
    private int[] last = new int[keys.length];
    private int taken;
    /// By link: a line, and the link before.
    private int[] who = new int[1 << 10];
    private int[] before = new int[who.length];
    private int links;

    /// Lines from `from` on that share a key with this one, each once, in their order.
    int[] with(Met here, int from) {
        int[] found = new int[CROWD * here.keys()];
        int many = 0;
        for (int nth = 0; nth < here.keys(); nth++) {
            for (int link = chain(here, nth); link != NONE && who[link] >= from; link = before[link]) {
                found[many++] = who[link];
            }
        }
        Arrays.sort(found, 0, many);
        int distinct = 0;
        for (int i = 0; i < many; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[distinct++] = found[i];
            }
        }
        return Arrays.copyOf(found, distinct);
    }

    boolean has(Met here, int line) {
        for (int nth = 0; nth < here.keys(); nth++) {
            for (int link = chain(here, nth); link != NONE && who[link] >= line; link = before[link]) {
                if (who[link] == line) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Where the lines that share the nth key begin, the last met first; what is exactly the same is never let go.
    private int chain(Met here, int nth) {
        int slot = slot(here.key(nth));
        boolean free = keys[slot] == 0;
        return free || (many[slot] == CROWD && !here.exactly(nth)) ? NONE : last[slot];
    }

    /// @param line its number, higher than those before
    void remember(Met here, int line) {
        for (int nth = 0; nth < here.keys(); nth++) {
            if (2 * taken >= keys.length) {
                grow();
            }
            int slot = slot(here.key(nth));
            if (keys[slot] == 0) {
                keys[slot] = here.key(nth);
                last[slot] = NONE;
                taken++;
            }
            if (many[slot] < CROWD) {
                many[slot]++;
                last[slot] = link(line, last[slot]);
            }
        }
    }

    private int link(int line, int previous) {
        if (links == who.length) {
            who = Arrays.copyOf(who, links * 2);
            before = Arrays.copyOf(before, links * 2);
        }
        who[links] = line;
        before[links] = previous;
        return links++;
    }

    private int slot(long key) {
        int slot = (int) key & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        byte[] oldMany = many;
        int[] oldLast = last;
        keys = new long[oldKeys.length * 2];
        many = new byte[keys.length];
        last = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                many[slot] = oldMany[i];
                last[slot] = oldLast[i];
            }
        }
    }
}
