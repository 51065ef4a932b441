package org.beret;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A data source that looks at every statement before the database does, however it was put together and whether it comes from
 * {@code JdbcClient}, {@code JdbcTemplate} or a query of a repository, and remembers those that name tables which the sending
 * module may not name, or that write in a transaction which announced to read: H2 lets that pass, PostgreSQL does not. The sender is the innermost class of an application module on the stack; what tests send themselves is
 * free. What Hibernate writes for changed entities is not looked at: an entity is package-private, and its module sends it.
 */
final class StatementWatch extends DelegatingDataSource {

    private static final Queue<String> VIOLATIONS = new ConcurrentLinkedQueue<>();
    private static final Set<String> SENDERS = ConcurrentHashMap.newKeySet();

    /** A backup reads all tables, whosever they are. */
    private static final Set<String> ON_BEHALF = Set.of(
            "org.hibernate.engine.spi.ActionQueue",
            "org.springframework.modulith.",
            "org.flywaydb.",
            "org.beret.installation.BackupWriter");

    /** What changes rows, or locks them. */
    private static final Pattern WRITES =
            Pattern.compile("^\\s*(insert|update|delete|merge)\\b|\\bfor (update|share)\\b", Pattern.CASE_INSENSITIVE);

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    StatementWatch(DataSource database) {
        super(database);
    }

    /** What was found since it was last asked. */
    static List<String> takeViolations() {
        var taken = List.copyOf(VIOLATIONS);
        VIOLATIONS.removeAll(taken);
        return taken;
    }

    /** The modules whose statements were looked at. */
    static Set<String> senders() {
        return SENDERS;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(Connection.class, super.getConnection());
    }

    private static <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                StatementWatch.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                        look(sql);
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        return method.getName().equals("createStatement")
                                ? watched(Statement.class, (Statement) result)
                                : result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private static void look(String sql) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && WRITES.matcher(sql).find()) {
            VIOLATIONS.add("PostgreSQL refuses it in a transaction that only reads: " + sql);
        }
        sender().ifPresent(sender -> {
            var module = sender.getName().split("\\.", 4)[2];
            SENDERS.add(module);
            TableAccess.forbidden(module, sql)
                    .forEach(table -> VIOLATIONS.add(sender.getName() + " names " + table + " in: " + sql));
        });
    }

    /** The class of an application module that sends the statement; none if a test does, or somebody for all modules. */
    private static Optional<Class<?>> sender() {
        return STACK.walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type.getNestHost() != StatementWatch.class && (isOurs(type) || isOnBehalf(type)))
                .findFirst()
                .filter(type -> isOurs(type) && isMain(type) && !isOnBehalf(type)));
    }

    /** The proxies of repositories lie in our packages, too; who calls them sends. */
    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.beret.") && !Proxy.isProxyClass(type);
    }

    private static boolean isOnBehalf(Class<?> type) {
        return ON_BEHALF.stream().anyMatch(type.getName()::startsWith);
    }

    private static boolean isMain(Class<?> type) {
        return type.getName().indexOf('.', "org.beret.".length()) > 0
                && location(type).equals(location(Application.class));
    }

    private static String location(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        return source == null ? "" : source.getLocation().toString();
    }
}
