/** Where the rows live: the database and the types that SQL and Java share. Knows no feature. */
@NullMarked
package app.parley.platform.database;

import org.jspecify.annotations.NullMarked;
