package app.parley.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that a read sent, with their parameters, so that they can be sent again without the program around them. */
final class Recorded {
    private final List<Sent> statements = new ArrayList<>();

    private record Call(Method method, Object[] arguments) {}

    private record Sent(String sql, List<Call> parameters) {}

    /** A connection that writes down what goes through it. */
    Connection on(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object answer = invoke(method, connection, arguments);
            if (answer instanceof PreparedStatement statement) {
                return prepared((String) arguments[0], statement);
            }
            return answer;
        });
    }

    private PreparedStatement prepared(String sql, PreparedStatement statement) {
        List<Call> parameters = new ArrayList<>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                statements.add(new Sent(sql, List.copyOf(parameters)));
            } else if (method.getName().startsWith("set") && arguments.length > 1) {
                parameters.add(new Call(method, arguments.clone()));
            }
            return invoke(method, statement, arguments);
        });
    }

    int statements() {
        return statements.size();
    }

    /** Sends everything again in one transaction, reads all rows and drops them; returns how many came. */
    int sendAgain(Connection connection) throws Exception {
        return sendAgain(connection, (sql, nanoseconds, rows) -> {});
    }

    /** Told of each statement how long it took and how many rows came. */
    interface Listener {
        void sent(String sql, long nanoseconds, int rows);
    }

    int sendAgain(Connection connection, Listener listener) throws Exception {
        int rows = 0;
        connection.setAutoCommit(false);
        for (Sent sent : statements) {
            long start = System.nanoTime();
            int before = rows;
            try (PreparedStatement statement = connection.prepareStatement(sent.sql())) {
                for (Call call : sent.parameters()) {
                    invoke(call.method(), statement, call.arguments());
                }
                if (statement.execute()) {
                    rows += drop(statement.getResultSet());
                }
            }
            listener.sent(sent.sql(), System.nanoTime() - start, rows - before);
        }
        connection.commit();
        return rows;
    }

    private static int drop(ResultSet rows) throws SQLException {
        int count = 0;
        while (rows.next()) {
            count++;
        }
        return count;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Method method, Object target, @Nullable Object[] arguments)
            throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
