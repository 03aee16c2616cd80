package fr.essaim.audits;

import fr.essaim.kernel.PersonName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A whole sample as one file: a folder a person with their evidence on paper and their documents
/// as they were handed in, and an index. Written person by person, one document in memory at a
/// time.
@Component
public class PackFile {
    private static final int LONGEST = 60;

    private final Packs packs;
    private final Draws draws;
    private final PackWords words;
    private final TransactionTemplate together;

    PackFile(Packs packs, Draws draws, PackWords words, PlatformTransactionManager transactions) {
        this.packs = packs;
        this.draws = draws;
        this.words = words;
        this.together = new TransactionTemplate(transactions);
    }

    /// Who was read is journaled in the same transaction, over before the file is anybody's.
    /// @param progress told how many are written, of how many
    /// @return how many people are in it
    /// @throws Packs.NothingToRead when nobody was drawn, or the viewer gave no reason
    public int write(UUID audit, Locale locale, OutputStream out, BiConsumer<Integer, Integer> progress) {
        Integer many = together.execute(begun -> {
            try {
                return zip(audit, locale, out, progress);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        return many == null ? 0 : many;
    }

    private int zip(UUID id, Locale locale, OutputStream out, BiConsumer<Integer, Integer> progress)
            throws IOException {
        Audit audit = packs.audit(id);
        List<Pack> all = packs.whole(id);
        var index = new PackIndex(words, locale);
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        int place = 0;
        for (Pack pack : all) {
            place++;
            Proofs proofs = pack.proofs();
            String folder = proofs == null ? "" : folder(place, new PersonName(proofs.firstName(), proofs.lastName()));
            index.add(pack, folder);
            if (proofs != null) {
                person(audit, pack, proofs, folder, locale, zip);
            }
            progress.accept(place, all.size());
        }
        var book = new ByteArrayOutputStream();
        index.write(audit, draws.of(id), book);
        entry(zip, words.say(locale, "audits.index.file") + ".xlsx", book.toByteArray());
        zip.finish();
        return all.size();
    }

    private void person(Audit audit, Pack pack, Proofs proofs, String folder, Locale locale, ZipOutputStream zip)
            throws IOException {
        var paper = new ByteArrayOutputStream();
        PackPaper.write(words.sheet(audit, pack, locale), words.say(locale, "audits.expected"), paper);
        entry(zip, folder + "/" + words.say(locale, "audits.pack.file") + ".pdf", paper.toByteArray());
        int number = 0;
        for (Proofs.Piece piece : proofs.evidence()) {
            UUID document = piece.document();
            if (document != null) {
                number++;
                var file = packs.document(audit.id(), document);
                entry(
                        zip,
                        folder + "/" + words.say(locale, "audits.piece.name", number) + " " + named(file.name()),
                        file.bytes());
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /// A number before it: never empty, never a device's name, and namesakes stay apart.
    static String folder(int place, PersonName name) {
        return "%03d %s".formatted(place, plain(name.last() + " " + name.first()));
    }

    private static String named(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot) : "";
        return ending.matches("\\.[A-Za-z0-9]{1,8}") ? plain(name.substring(0, dot)) + ending : plain(name);
    }

    /// Letters, digits and a few signs: any machine can unpack it, and it leads nowhere else.
    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_'’()+,-]+", " ")
                .strip();
        return plain.substring(
                        0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))))
                .strip();
    }
}
