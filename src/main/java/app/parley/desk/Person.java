package app.parley.desk;

import java.io.Serializable;
import java.util.UUID;

/** Somebody of the desk, as others of the desk see them. */
public record Person(UUID id, String name) implements Serializable {}
