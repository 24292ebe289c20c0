package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses at the edges of what is taken: every screen shows itself and not the sentence of a failure. */
class AddressEdgesTest extends ScreenTest {
    private static final String[] SCREENS = {
        "",
        "crossings",
        "crossings/torkham",
        "crossings/torkham/ledger",
        "cargo",
        "talks",
        "timeline",
        "map",
        "sources",
        "rules",
        "compare"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on=1900-01-01",
                "from=1900-01-01&to=1900-01-01",
                "from=1900-01-01&to=2100-12-31",
                "from=2100-12-31&to=2100-12-31",
                "from=1900-01-01&to=2100-12-31&on=1900-01-01",
                "from=0001-01-01&to=9999-12-31&on=9999-12-31",
                "map=90,180,22",
                "map=-90,-180,0",
                "map=0,0,0&from=1950-01-01&to=1950-01-02",
                "count=-1&days=1e9&perDayLow=NaN&perDayHigh=%00&trucks=99999999999999999999&spoiledPerDay=101&truckValue=%3Cb%3E",
                "count=1000000&days=36500&perDayLow=1000000&perDayHigh=1000000&charge=none&basis=none",
                "kinds=nothing_of_the_kind&selected=closure:none",
                "situation=%3Cscript%3E&traffic=%00",
                "crossing=%3Cscript%3E&a=%3Cscript%3E&b=%00&date=25-10-18&days=-1&km=1e9",
                "a=torkham&b=torkham&days=367&km=501",
                "a=torkham&date=0001-01-01&days=366&km=500",
                "a=torkham&date=9999-12-31",
                "a=badini&date=1901-01-01&days=366&on=1901-01-02",
                "a=badini&b=nawa-pass&on=1900-01-01&days=366"
            })
    void everyScreenStandsAtTheEdgesOfTime(String query) {
        for (String screen : SCREENS) {
            assertThat(Screens.open(screen + "?" + query)).as(screen).doesNotContain("This page could not be shown");
        }
    }
}
