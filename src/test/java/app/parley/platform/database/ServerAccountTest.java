package app.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL as somebody else than root; the real ones run only where the tests are root. */
class ServerAccountTest {
    @TempDir
    Path dataDir;

    @RegisterExtension
    final SharedPrograms programs = new SharedPrograms();

    @Test
    void ordinaryUserNeedsNoOtherAccount() throws Exception {
        assertThat(ServerAccount.choose(new DatabaseFolder(dataDir), false, command -> false))
                .isEqualTo(ServerAccount.SAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unshare", "setpriv", "su"})
    void rootStartsPostgresThrough(String program) throws Exception {
        DatabaseFolder folder = asRoot();
        ServerAccount account = ServerAccount.choose(
                folder, true, command -> command.getFirst().equals(program) && ServerCommands.works(command));
        assertThat(account.prefix().getFirst()).isEqualTo(program);
        startTwice(folder, account);
    }

    @Test
    void folderOfAnOrdinaryUserStaysThatUsers() throws Exception {
        DatabaseFolder folder = asRoot();
        int uid = Files.readAllLines(Path.of("/etc/passwd")).stream()
                .flatMap(line -> ServerAccount.Login.parse(line).stream())
                .mapToInt(ServerAccount.Login::uid)
                .filter(number -> number > 0)
                .findFirst()
                .orElseThrow();
        Files.setAttribute(folder.dataDir(), "unix:uid", uid);
        ServerAccount account = ServerAccount.choose(folder, true, ServerCommands::works);
        startTwice(folder, account);
        for (Path path : List.of(folder.cluster().resolve("PG_VERSION"), folder.passwordFile(), folder.log())) {
            assertThat(Files.getAttribute(path, "unix:uid")).as(path.toString()).isEqualTo(uid);
        }
    }

    @Test
    void folderOfAUserTheMachineDoesNotKnowIsUsedBySomebodyItKnows() throws Exception {
        DatabaseFolder folder = asRoot();
        Files.setAttribute(folder.dataDir(), "unix:uid", 54_321);
        startTwice(folder, ServerAccount.choose(folder, true, ServerCommands::works));
    }

    @Test
    void clusterMovesToTheAccountThatCanBeUsedNow() throws Exception {
        DatabaseFolder folder = asRoot();
        startTwice(
                folder,
                ServerAccount.choose(folder, true, command -> command.getFirst().equals("unshare")));
        startTwice(
                folder,
                ServerAccount.choose(folder, true, command -> command.getFirst().equals("setpriv")));
    }

    private DatabaseFolder asRoot() throws Exception {
        assumeTrue(ServerCommands.isRoot(), "only root has to become somebody else");
        DatabaseFolder folder = new DatabaseFolder(dataDir).prepare();
        programs.into(folder);
        return folder;
    }

    private static void startTwice(DatabaseFolder folder, ServerAccount account) throws Exception {
        for (int start = 0; start < 2; start++) {
            EmbeddedServer server =
                    new EmbeddedServer(folder, new ServerCommands(ServerBinaries.unpacked(folder), account));
            assertThat(ServerCheck.answers(server.start())).isTrue();
            server.stop();
            assertThat(ServerProcess.file(folder.cluster())).doesNotExist();
        }
    }
}
