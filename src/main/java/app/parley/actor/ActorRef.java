package app.parley.actor;

import org.jspecify.annotations.Nullable;

/** Somebody as a link names them; the id is null if the name is nobody's on record. */
public record ActorRef(@Nullable String id, String name) {}
