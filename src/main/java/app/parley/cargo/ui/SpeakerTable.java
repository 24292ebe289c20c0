package app.parley.cargo.ui;

import app.parley.cargo.CargoReport;
import app.parley.cargo.CargoUnit;
import app.parley.cargo.SpeakerCounts;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Figure;
import app.parley.shell.Formats;
import app.parley.shell.Saying;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who counts what, by unit: a row a speaker, in it the days that the speaker's counts are of, newest first. */
public class SpeakerTable extends Div {
    private static final int DAYS_SHOWN = 3;

    private final CargoPlaces places;
    private final CargoWords words;

    /**
     * @param counts newest first, undated last
     * @param more true if older ones are left out
     */
    public SpeakerTable(List<CargoReport> counts, boolean more, CargoPlaces places, Texts texts) {
        this.places = places;
        this.words = new CargoWords(texts, new Formats(texts));
        addClassName("speaker-table");
        if (counts.isEmpty()) {
            add(new EmptyState(texts.get("cargo.none")));
            return;
        }
        FactTable table = new FactTable(
                texts.get("cargo.page.by-speaker"),
                Stream.of("speaker", "counts")
                        .map(column -> texts.get("cargo.page.column." + column))
                        .toList());
        CargoUnit unit = null;
        for (SpeakerCounts said : SpeakerCounts.of(counts)) {
            if (said.unit() != unit) {
                unit = said.unit();
                table.group(words.unit(unit));
            }
            table.row(speaker(said), days(said.counts()));
        }
        add(table);
        if (more) {
            Paragraph note = new Paragraph(texts.get("cargo.page.older", counts.size()));
            note.addClassNames("quiet", "small");
            add(note);
        }
    }

    private Component speaker(SpeakerCounts said) {
        Div cell = new Div(new Span(words.speaker(said.counts().getFirst())));
        String sides = said.counts().stream()
                .map(CargoReport::side)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(words.texts().get("list.comma")));
        if (!sides.isEmpty()) {
            Div line = new Div(sides);
            line.addClassNames("quiet", "small");
            cell.add(line);
        }
        return cell;
    }

    private Component days(List<CargoReport> counts) {
        Map<String, List<CargoReport>> byDay =
                counts.stream().collect(Collectors.groupingBy(words::date, LinkedHashMap::new, Collectors.toList()));
        Div cell = new Div(list(byDay.entrySet().stream().limit(DAYS_SHOWN).toList()));
        if (byDay.size() > DAYS_SHOWN) {
            List<Map.Entry<String, List<CargoReport>>> rest =
                    byDay.entrySet().stream().skip(DAYS_SHOWN).toList();
            NativeDetails earlier = new NativeDetails(words.texts().count("cargo.page.earlier", rest.size()));
            earlier.addClassName("reveal");
            earlier.setContent(list(rest));
            cell.add(earlier);
        }
        return cell;
    }

    private DescriptionList list(List<Map.Entry<String, List<CargoReport>>> days) {
        DescriptionList list = new DescriptionList();
        list.addClassName("counts-by-day");
        for (Map.Entry<String, List<CargoReport>> day : days) {
            list.add(new DescriptionList.Term(day.getKey()));
            day.getValue().forEach(claim -> list.add(new DescriptionList.Description(figure(claim))));
        }
        return list;
    }

    private Figure figure(CargoReport claim) {
        Saying saying = words.saying(claim);
        return new Figure(
                words.number(claim),
                where(claim.crossing()),
                words.worded(claim),
                words.texts(),
                () -> new ArrayList<>(List.of(saying)));
    }

    private String where(@Nullable String crossing) {
        return crossing == null ? words.texts().get("cargo.page.not-of-one-short") : places.name(crossing);
    }
}
