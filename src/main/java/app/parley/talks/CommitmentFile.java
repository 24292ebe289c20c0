package app.parley.talks;

/**
 * All that is on file of a commitment by the day viewed.
 *
 * @param claims what somebody says of whether it was kept; the course does not hang on them
 */
public record CommitmentFile(CommitmentCourse course, ClaimsOnCommitment claims) {}
