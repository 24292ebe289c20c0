package app.parley.cargo;

import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cargo claims, newest first, undated last, page by page. */
@Component
public class CargoClaimQuery {
    /**
     * Which claims are asked for; null does not restrict. With a {@code from} or {@code to} undated claims are left out,
     * and one dated in part belongs if any of its possible days does.
     *
     * @param crossing slug
     * @param from local day, inclusive
     * @param to local day, inclusive
     */
    public record Filter(
            @Nullable String crossing,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable CargoUnit unit) {}

    /** Where the page before ended: the last claim's date (null if undated) and id. */
    public record After(@Nullable PartialDate reportedOn, UUID id) {}

    /** At most {@code limit} claims that come after the given one. */
    public List<CargoReport> list(Situation situation, Filter filter, @Nullable After after, int limit, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
