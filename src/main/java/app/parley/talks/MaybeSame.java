package app.parley.talks;

/**
 * Two persons of successive rounds whose names are near without being one: they may be the same, and nobody has said so.
 * Neither has joined, left or stayed for certain.
 *
 * @param before as named at the earlier round
 * @param after as named at the later one
 */
public record MaybeSame(Person before, Person after) {}
