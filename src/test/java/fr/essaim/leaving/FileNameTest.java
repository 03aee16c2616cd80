package fr.essaim.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNameTest {
    private static final UUID PERSON = UUID.fromString("018f0000-0000-7000-8000-00000000000a");
    private static final UUID DOCUMENT = UUID.fromString("018f0000-0000-7000-8000-00000000000d");

    private static String of(String person, String name) {
        return FileName.document("documents", person, PERSON, name, DOCUMENT);
    }

    @Test
    void a_document_lies_in_its_persons_folder_and_keeps_its_ending() {
        assertThat(of("Carpentier Aurélie", "contrat signé.pdf"))
                .isEqualTo("documents/Carpentier Aurélie (00000000000a)/contrat signé (00000000000d).pdf");
    }

    @Test
    void a_name_leads_nowhere_else_and_is_no_device() {
        assertThat(of("../../etc", "../../passwd")).doesNotContain("..");
        assertThat(of("C:\\Windows", "a/b\\c.pdf"))
                .hasSize(of("C  Windows", "a b c.pdf").length() - 2 + 1);
        assertThat(FileName.safe("CON")).isEqualTo("_CON");
        assertThat(FileName.safe("\u202E\u0000 ")).isEqualTo("_");
        assertThat(FileName.safe("a".repeat(300))).hasSize(80);
    }

    @Property(tries = 300)
    void whatever_the_name_the_path_has_three_parts_and_no_way_up(@ForAll String person, @ForAll String name) {
        String path = of(person, name);
        assertThat(path.split("/", -1)).hasSize(3).noneMatch(part -> part.isBlank() || part.equals(".."));
        assertThat(path).doesNotContain("\\", ":", "\u0000", "\n");
    }
}
