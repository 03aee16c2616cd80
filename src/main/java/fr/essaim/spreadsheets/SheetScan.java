package fr.essaim.spreadsheets;

import java.nio.charset.StandardCharsets;

/// Looks at the bytes of a sheet as they are unpacked, for what its parser would not say.
final class SheetScan {
    private static final byte[] ADDRESS = "r=\"".getBytes(StandardCharsets.US_ASCII);
    /// After a formula, what it gave: `</f><v>12`.
    private static final byte[] RESULT = "f><v>".getBytes(StandardCharsets.US_ASCII);

    private int inAddress;
    private int letters;
    private int inResult;
    private boolean computed;

    /// @return whether a cell's address is beyond what a sheet has (`r="ABCD1"`): the parser would
    /// make room for every column before it
    boolean absurdIn(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            computed |= inResult == RESULT.length && bytes[i] != '<';
            inResult = next(RESULT, inResult, bytes[i]);
            if (inAddress == ADDRESS.length) {
                letters = bytes[i] >= 'A' && bytes[i] <= 'Z' ? letters + 1 : 0;
                if (letters > 3) {
                    return true;
                }
                inAddress = letters == 0 ? 0 : inAddress;
            } else {
                inAddress = next(ADDRESS, inAddress, bytes[i]);
            }
        }
        return false;
    }

    /// Some formula gave something: whoever wrote the workbook computed it, so that an empty result is an answer.
    boolean computed() {
        return computed;
    }

    private static int next(byte[] word, int matched, byte here) {
        return matched < word.length && here == word[matched] ? matched + 1 : here == word[0] ? 1 : 0;
    }
}
