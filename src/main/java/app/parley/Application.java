package app.parley;

import app.parley.cli.ParleyCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Integer status = ParleyCommand.run(arguments);
        if (status != null) {
            System.exit(status);
        }
    }
}
