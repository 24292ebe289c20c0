package app.parley.crossing.ui;

import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.shell.Saying;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The claims of one crossing by id, and how they read. */
record Claims(Map<UUID, StatusClaim> byId, CrossingWords words) {

    static Claims of(CrossingDetail crossing, CrossingWords words) {
        return new Claims(
                crossing.claims().stream().collect(Collectors.toMap(StatusClaim::id, Function.identity())), words);
    }

    /** Who says so: the speaker, or else the publisher of the first source. */
    String speaker(StatusClaim claim) {
        if (claim.speaker() != null) {
            return claim.speaker();
        }
        String publisher =
                claim.sources().isEmpty() ? null : claim.sources().getFirst().publisher();
        return publisher == null ? words.texts().get("figure.nobody-named") : publisher;
    }

    /** “Returnees only”. */
    String quoted(StatusClaim claim) {
        return words.texts().get("crossing.page.quoted", words.claimed(claim.status()));
    }

    /** The claims as they stand side by side. */
    List<Saying> sayings(List<StatusClaim> claims) {
        ClaimSayings sayings = new ClaimSayings(words);
        return claims.stream().map(sayings::of).toList();
    }
}
