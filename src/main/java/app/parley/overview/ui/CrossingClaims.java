package app.parley.overview.ui;

import app.parley.cargo.CargoUnit;
import app.parley.shell.Saying;
import java.io.Serializable;
import java.util.List;

/** Fetches the claims behind a figure or a contradiction when the reader asks for them. */
interface CrossingClaims extends Serializable {

    /** The newest counts in that unit at a crossing on the day viewed. */
    List<Saying> stranded(String slug, CargoUnit unit);

    /** The claims about a crossing that cannot all hold on the day viewed. */
    List<Saying> contradicting(String slug);
}
