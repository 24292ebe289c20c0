package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Defence Minister # MINISTER",
                "Acting Defence Minister # MINISTER",
                "Foreign Minister, opened the meeting # MINISTER",
                "Energy Minister (announced) # MINISTER",
                "Deputy Prime Minister and Foreign Minister # MINISTER",
                "Deputy Minister of Interior # DEPUTY_MINISTER",
                "Deputy Minister of Interior (spelled Mujib or Haji Najeeb by some outlets) # DEPUTY_MINISTER",
                "Deputy Interior Minister, leader (name as given by outlet) # DEPUTY_MINISTER",
                "First deputy foreign minister # DEPUTY_MINISTER",
                "Vice Foreign Minister # DEPUTY_MINISTER",
                "Minister of State for Interior # DEPUTY_MINISTER",
                "Intelligence chief # INTELLIGENCE_CHIEF",
                "National Security Adviser; intelligence chief (ISI) # INTELLIGENCE_CHIEF",
                "Director General ISI (lieutenant general) # INTELLIGENCE_CHIEF",
                "Head of General Directorate of Intelligence # INTELLIGENCE_CHIEF",
                "Major general, head of ISI special operations, led side (single partisan source) # OFFICIAL",
                "Deputy intelligence chief # OFFICIAL",
                "Acting ambassador in Qatar # AMBASSADOR",
                "Ambassador to Kabul # AMBASSADOR",
                "Chargé d'affaires in Ankara # AMBASSADOR",
                "Charge d’affaires # AMBASSADOR",
                "Acting head of Afghan embassy in Qatar (seed description; Shaheen elsewhere) # AMBASSADOR",
                "Foreign ministry spokesperson # SPOKESPERSON",
                "Spokesman of the defence minister # SPOKESPERSON",
                "Special Representative for Afghanistan # SPECIAL_REPRESENTATIVE",
                "Special envoy of the Prime Minister # SPECIAL_REPRESENTATIVE",
                "Director general of political affairs, foreign ministry # OFFICIAL",
                "Deputy director of political affairs # OFFICIAL",
                "Deputy for operations, defence ministry # OFFICIAL",
                "Defence ministry representative (competing description) # OFFICIAL",
                "Senior officers of foreign ministry # OFFICIAL",
                "Minister-counsellor # OFFICIAL",
                "Senior Taliban figure; brother of interior minister # UNKNOWN",
                "Former Foreign Minister, adviser # OFFICIAL",
                "Acting foreign ministry team # UNKNOWN",
                "Senior Taliban figure # UNKNOWN",
                "'' # UNKNOWN",
            })
    void rolesAsWordedHaveALevel(String role, Level level) {
        assertThat(Level.of(role)).isEqualTo(level);
    }
}
