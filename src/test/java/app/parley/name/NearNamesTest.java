package app.parley.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Rahmatullah Najib,   Rahmatullah Mujib,     true",
        "Rahmatullah Najib,   Haji Najeeb,           true",
        "Mohammad Yaqoob,     Muhammad Yaqub,        true",
        "Mullah Yaqoob,       Mohammad Yaqoob Mujahid, true",
        "Noor-ur-Rehman,      Noorur Rahman,         true",
        "Malik,               Asim Malik,            true",
        "Najib Haqqani,       Rahmatullah Najib,     false",
        "Anas Haqqani,        Najib Haqqani,         false",
        "Asim Malik,          Khawaja Muhammad Asif, false",
        "Noor Ahmad Noor,     Noorur Rahman Nusrat,  false",
        "Suhail Shaheen,      suhail  shaheen,       false",
        "Ali,                 Wali,                  false",
        "'',                  Anas,                  false",
    })
    void namesMayBeSpellingsOfOne(String name, String other, boolean near) {
        assertThat(NearNames.near(name, other)).isEqualTo(near);
        assertThat(NearNames.near(other, name)).isEqualTo(near);
    }
}
