package app.parley.crossing;

import org.jspecify.annotations.Nullable;

/** Where a crossing lies on one of its sides, as far as it is known. */
public record Place(
        @Nullable String place,
        @Nullable String district,
        @Nullable String province) {}
