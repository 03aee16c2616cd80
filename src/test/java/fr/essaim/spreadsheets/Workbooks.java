package fr.essaim.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;

/// Makes workbooks for the tests.
public final class Workbooks {
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>\
            </Relationships>""";
    private static final String NAMESPACES = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private Workbooks() {}

    public static byte[] xlsx(Consumer<Workbook> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "essaim", "1.0")) {
            fill.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// One sheet of texts.
    public static byte[] xlsx(List<List<String>> lines) {
        return xlsx(book -> {
            var sheet = book.newWorksheet("Suivi");
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    sheet.value(row, column, lines.get(row).get(column));
                }
            }
        });
    }

    /// As [#xlsx(List)], not compressed: damage then reaches the XML and not only the zip.
    public static byte[] stored(List<List<String>> lines) {
        return zipped(rows(lines), Map.of(), Deflater.NO_COMPRESSION);
    }

    /// The lines as a sheet's XML.
    public static String rows(List<List<String>> lines) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < lines.size(); row++) {
            rows.append("<row r=\"%d\">".formatted(row + 1));
            for (int column = 0; column < lines.get(row).size(); column++) {
                rows.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted('A' + column, row + 1, lines.get(row).get(column)));
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    public static byte[] xls(Consumer<HSSFWorkbook> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            fill.accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A workbook whose sheet data is written by hand: what no writer makes, a damaged or hostile file does.
    public static byte[] handMade(String sheetData, Map<String, String> otherParts) {
        return zipped(sheetData, otherParts, Deflater.DEFAULT_COMPRESSION);
    }

    /// @param sheets its `<sheet …/>` elements; `rId1` is the one sheet there is
    public static String workbook(String sheets) {
        return "<workbook " + NAMESPACES + "><sheets>" + sheets + "</sheets></workbook>";
    }

    private static byte[] zipped(String sheetData, Map<String, String> otherParts, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(level);
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                    </Types>""");
            part(zip, "_rels/.rels", RELATIONS.formatted("officeDocument", "xl/workbook.xml"));
            if (!otherParts.containsKey("xl/workbook.xml")) {
                part(zip, "xl/workbook.xml", workbook("<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/>"));
            }
            part(zip, "xl/_rels/workbook.xml.rels", RELATIONS.formatted("worksheet", "worksheets/sheet1.xml"));
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet " + NAMESPACES + "><sheetData>" + sheetData + "</sheetData></worksheet>");
            for (var other : otherParts.entrySet()) {
                part(zip, other.getKey(), other.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
