package app.parley.crossing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void textAndAttributesCannotLeaveTheirPlace() {
        assertThat(new Markup()
                        .open("a", "href", "x\" onclick=\"y", "class", "")
                        .text("<script>&'\"")
                        .close("a")
                        .toString())
                .isEqualTo("<a href=\"x&quot; onclick=&quot;y\">&lt;script&gt;&amp;'&quot;</a>");
    }

    @Test
    void elementWithoutTextIsAbsent() {
        assertThat(new Markup().element("b", "", "").element("b", "", "1").toString())
                .isEqualTo("<b>1</b>");
    }
}
