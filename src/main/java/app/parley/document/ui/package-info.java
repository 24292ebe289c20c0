/** Documents as screens show them: the list, a document clause by clause, and two held against each other. */
@NullMarked
package app.parley.document.ui;

import org.jspecify.annotations.NullMarked;
