package app.parley.talks.ui;

import app.parley.shell.Texts;
import app.parley.time.AsOf;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** How to follow the calendar in a program of one's own: subscribe, copy the address, download. */
final class CalendarFeedLinks extends Section {
    private static final String FEED = "api/v1/calendar.ics?situation=";

    /**
     * @param kinds as in an address; empty for all
     * @param asOf the file to download is told as of it; who subscribes gets the latest
     */
    CalendarFeedLinks(String situation, String kinds, AsOf asOf, Texts texts) {
        setId("subscribe");
        addClassName("calendar-feed");
        String feed = FEED + situation + (kinds.isEmpty() ? "" : "&kinds=" + kinds);
        String address = root() + "/" + feed;
        Anchor webcal = new Anchor();
        webcal.setText(texts.get("calendar.webcal"));
        // Of this server's own address only the scheme is another.
        webcal.setUnsafeHref(address.replaceFirst("^https?:", "webcal:"));
        webcal.setRouterIgnore(true);
        Anchor download = new Anchor(asOf.isPast() ? feed + "&asOf=" + asOf : feed, texts.get("calendar.download"));
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", "talks.ics");
        Code shown = new Code(address);
        Span copied = new Span();
        copied.getElement().setAttribute("role", "status");
        NativeButton copy = new NativeButton(texts.get("calendar.copy"), click -> {
            UI.getCurrentOrThrow().getPage().executeJs("return navigator.clipboard.writeText($0)", address);
            copied.setText(texts.get("calendar.copied"));
        });
        Div links = new Div(webcal, download);
        links.addClassName("calendar-links");
        Div line = new Div(new Span(texts.get("calendar.address")), shown, copy, copied);
        line.addClassName("calendar-address");
        add(
                new H2(texts.get("calendar.subscribe")),
                new Paragraph(texts.get(kinds.isEmpty() ? "calendar.subscribe-lead" : "calendar.subscribe-kinds")),
                links,
                line);
    }

    /** Where this page was asked for: scheme, host and context path. */
    private static String root() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        return request == null
                ? ""
                : UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                        .replacePath(request.getContextPath())
                        .replaceQuery(null)
                        .build()
                        .toUriString();
    }
}
