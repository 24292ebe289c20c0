package app.parley.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTypeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "255044462d312e37, PDF",
                "89504e470d0a1a0a0000, PNG",
                "ffd8ffe000104a464946, JPEG",
                "5249464610000000574542505650, WEBP",
                "524946461000000057415645, -",
                "89504e47, -",
                "4d5a9000, -",
                "504b0304, -",
                "00, -",
                "c328, -",
            })
    void typeIsToldByTheFirstBytes(String bytes, @Nullable AttachmentType type) {
        assertThat(AttachmentType.of(HexFormat.of().parseHex(bytes)).orElse(null))
                .isEqualTo(type);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Torkham closed, TEXT",
                "طورخم بند, TEXT",
                "'a < b and c > d', TEXT",
                "'<!DOCTYPE html><p>x', HTML",
                "'  <HTML><body>', HTML",
                "'words, and then <script>alert(1)</script>', HTML",
                "'<svg xmlns=\"http://www.w3.org/2000/svg\">', -",
                "'<?xml version=\"1.0\"?><html>', -",
                "'%PDF-1.7 <script>', PDF",
            })
    void textIsWhatHasNoMarks(String text, @Nullable AttachmentType type) {
        assertThat(AttachmentType.of(text.getBytes(StandardCharsets.UTF_8)).orElse(null))
                .isEqualTo(type);
        if (type != AttachmentType.PDF) {
            assertThat(AttachmentType.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                            .orElse(null))
                    .isEqualTo(type);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, report.pdf, report.pdf",
        "PDF, report.PDF, report.PDF",
        "TEXT, run.js, run.js.txt",
        "HTML, page.htm, page.htm",
        "HTML, page, page.html",
        "JPEG, shot.jpeg, shot.jpeg",
    })
    void nameEndsAsItsTypeDoes(AttachmentType type, String name, String named) {
        assertThat(type.named(name)).isEqualTo(named);
    }
}
