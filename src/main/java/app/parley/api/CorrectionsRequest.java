package app.parley.api;

import static app.parley.api.ApiParameter.FILE;
import static app.parley.api.ApiParameter.FROM;
import static app.parley.api.ApiParameter.KIND;
import static app.parley.api.ApiParameter.TO;

import app.parley.dossier.DossierFile;
import app.parley.history.Correction;
import app.parley.history.CorrectionCursor;
import app.parley.history.CorrectionFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request for corrections asks for, in whichever form they are given.
 *
 * @param from the end of the page before; null for the first page
 */
public record CorrectionsRequest(
        CorrectionFilter filter, int limit, @Nullable CorrectionCursor from) {

    public static CorrectionsRequest of(ApiRequest request) {
        LocalDate first = request.day(FROM);
        LocalDate last = request.day(TO);
        IncidentsApi.refuseBackwards(request, first, last);
        CorrectionFilter filter = CorrectionFilter.all()
                .between(first, last)
                .withKind(request.optional(KIND, Correction.Kind::parse))
                .withFile(request.optional(FILE, CorrectionsRequest::file));
        CorrectionCursor from = request.cursor(
                3, key -> new CorrectionCursor(Instant.parse(key.get(0)), known(key.get(1)), key.get(2)));
        return new CorrectionsRequest(filter, request.limit(), from);
    }

    /** The end of a page, as the parameter for the next has it. */
    public static @Nullable String cursor(@Nullable CorrectionCursor end) {
        return end == null ? null : Cursor.of(end.at().toString(), end.file(), end.recordId());
    }

    private static String known(String file) {
        return DossierFile.find(file).orElseThrow().code();
    }

    private static DossierFile file(String code) {
        return DossierFile.find(code)
                .orElseThrow(() ->
                        new IllegalArgumentException(ApiRequest.quoted(code) + " is not expected: expected one of "
                                + Arrays.stream(DossierFile.values())
                                        .map(DossierFile::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
