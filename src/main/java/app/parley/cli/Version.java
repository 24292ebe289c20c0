package app.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version as the build noted it. */
class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties noted = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file != null) {
                noted.load(file);
            }
        }
        return new String[] {"parley " + noted.getProperty("build.version", "(unpackaged)")};
    }
}
