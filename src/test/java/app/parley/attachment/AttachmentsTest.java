package app.parley.attachment;

import static app.parley.sql.Tables.ACCESS_LOG;
import static app.parley.sql.Tables.ATTACHMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.parley.account.Role;
import app.parley.attachment.AttachmentRefused.Reason;
import app.parley.source.SourceDesk;
import app.parley.time.AsOf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Copies from the file that comes in to the one that is downloaded. */
@SpringBootTest
@ContextConfiguration(initializers = SourceDesk.class)
class AttachmentsTest {
    private static final DSLContext SQL = SourceDesk.DATABASE.sql();
    private static final String SOURCE = "dunyaurdu-1026";

    @Autowired
    private Attachments attachments;

    @Autowired
    private AttachmentQuery kept;

    @Autowired
    private WebApplicationContext context;

    private MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void forget() {
        SourceDesk.signOut();
        SQL.deleteFrom(ATTACHMENT).execute();
        SQL.deleteFrom(ACCESS_LOG).execute();
    }

    @Test
    void everybodySeesWhatIsKeptAndItsSha256() throws Exception {
        byte[] pdf = "%PDF-1.7 invented".getBytes(StandardCharsets.US_ASCII);
        long before = version();
        Attachment added = attach(SOURCE, "C:\\files\\an article.pdf", pdf).attachment();
        SourceDesk.signOut();

        assertThat(kept.list(SourceDesk.situation(), SOURCE, AsOf.latest())).containsExactly(added);
        assertThat(added.fileName()).isEqualTo("an article.pdf");
        assertThat(added.sizeBytes()).isEqualTo(pdf.length);
        assertThat(added.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        assertThat(added.addedBy()).isEqualTo("The editor");
        assertThat(version()).as("pages and caches learn of it").isEqualTo(before + 1);
        String json = web.perform(get("/api/v1/sources/" + SOURCE))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(json)
                .contains("\"fileName\":\"an article.pdf\"", "\"sha256\":\"" + added.sha256() + "\"")
                .doesNotContain("The editor");
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource({
        "'', a.pdf, EMPTY",
        "'<svg onload=\"x\">', a.pdf, TYPE",
        "'MZ\u0000', a.txt, TYPE",
    })
    void whatIsNoCopyIsRefused(String content, String name, Reason reason) {
        assertRefused(reason, () -> attach(SOURCE, name, content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void fileLargerThanAllowedIsRefusedWithoutReadingItToItsEnd() {
        SourceDesk.signIn(Role.EDITOR);
        assertRefused(
                Reason.TOO_LARGE, () -> attachments.attach(SourceDesk.situation(), SOURCE, "a.txt", new Endless()));
        assertThat(SQL.fetchCount(ATTACHMENT)).isZero();
    }

    @Test
    void largestFileComesBackAsItWentIn() throws Exception {
        byte[] large = new byte[Attachments.MOST_BYTES];
        Arrays.fill(large, (byte) 'a');
        large[large.length - 1] = 'z';
        Attachment added = attach(SOURCE, "large.txt", large).attachment();

        MockHttpServletResponse response = download(added.id().toString(), Role.VIEWER);

        assertThat(Arrays.equals(response.getContentAsByteArray(), large)).isTrue();
        SourceDesk.signIn(Role.VIEWER);
        assertThat(attachments.matchesItsSha256(SourceDesk.situation(), added.id()))
                .isTrue();
    }

    @Test
    void sameContentTwiceIsToldAndOfAnotherSourceIsTaken() {
        byte[] text = "the same words".getBytes(StandardCharsets.UTF_8);
        attach(SOURCE, "first.txt", text);

        assertThatThrownBy(() -> attach(SOURCE, "second.txt", text))
                .isInstanceOfSatisfying(AttachmentRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.SAME_CONTENT);
                    assertThat(refused.detail()).isEqualTo("first.txt");
                });
        assertThat(attach("gh-issb", "third.txt", text).alsoAt()).containsExactly(SOURCE);
    }

    @Test
    void contentThatIsNoLongerWhatCameInIsFound() {
        Attachment added = attach(SOURCE, "a.txt", bytes("words")).attachment();
        SQL.execute("UPDATE attachment SET content = 'other'::bytea");

        assertThat(attachments.matchesItsSha256(SourceDesk.situation(), added.id()))
                .isFalse();
    }

    @Test
    void removingNeedsAReasonAndLeavesWhoAndWhy() throws Exception {
        Attachment added = attach(SOURCE, "a.txt", bytes("words")).attachment();
        assertRefused(Reason.REASON_FORM, () -> attachments.remove(SourceDesk.situation(), added.id(), "  "));
        assertRefused(
                Reason.REASON_FORM, () -> attachments.remove(SourceDesk.situation(), added.id(), "x".repeat(501)));

        attachments.remove(SourceDesk.situation(), added.id(), "The author asked for it");

        assertThat(kept.list(SourceDesk.situation(), SOURCE, AsOf.latest())).isEmpty();
        assertThat(kept.list(SourceDesk.situation(), SOURCE, AsOf.at(added.addedAt())))
                .as("as it was then")
                .hasSize(1);
        assertThat(attachments.removed(SourceDesk.situation(), SOURCE))
                .singleElement()
                .satisfies(gone -> {
                    assertThat(Objects.requireNonNull(gone.removal()).by()).isEqualTo("The editor");
                    assertThat(Objects.requireNonNull(gone.removal()).reason()).isEqualTo("The author asked for it");
                });
        assertThat(SQL.fetchSingle(ATTACHMENT).getContent()).isNull();
        assertRefused(Reason.GONE, () -> attachments.remove(SourceDesk.situation(), added.id(), "again"));
        assertThat(download(added.id().toString(), Role.ADMIN).getStatus()).isEqualTo(404);
        assertThat(SQL.select(ACCESS_LOG.ACTION)
                        .from(ACCESS_LOG)
                        .orderBy(ACCESS_LOG.AT, ACCESS_LOG.ID)
                        .fetch(ACCESS_LOG.ACTION))
                .containsExactly("attached", "attachment_removed");
        assertThat(SQL.fetchSingle(ACCESS_LOG, ACCESS_LOG.ACTION.eq("attachment_removed"))
                        .getDetail())
                .contains(SOURCE, "a.txt", added.sha256(), "The author asked for it");
    }

    /** A web page, a script by name and a picture: none of it may run or be shown as part of ours. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "page.html, '<html><script>alert(1)</script>', application/octet-stream, page.html",
        "run.js, 'alert(1)', text/plain;charset=utf-8, run.js.txt",
        "'خبر.pdf', '%PDF-1.7', application/pdf, '%D8%AE%D8%A8%D8%B1.pdf'",
    })
    void copyIsGivenAsAFileToBeSaved(String name, String content, String type, String saved) throws Exception {
        Attachment added = attach(SOURCE, name, bytes(content)).attachment();

        MockHttpServletResponse response = download(added.id().toString(), Role.VIEWER);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo(type);
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains(saved);
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).startsWith("sandbox;");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("Repr-Digest")).startsWith("sha-256=:");
        assertThat(response.getContentAsByteArray()).isEqualTo(bytes(content));
        assertThat(SQL.fetchValues(ACCESS_LOG.ACTION))
                .containsOnlyOnce("attachment_read")
                .doesNotContain("exported");
    }

    @Test
    void copyOutlivesItsSourceAndIsWithItAgain() throws Exception {
        SQL.execute(
                "INSERT INTO source (situation_id, id, title, reliability) VALUES (?, 'left-out', 'Left out', 'C')",
                SourceDesk.situation().id());
        Attachment added = attach("left-out", "a.txt", bytes("words")).attachment();
        SQL.execute("DELETE FROM source WHERE id = 'left-out'");

        SourceDesk.signIn(Role.ADMIN);
        assertThat(attachments.ofLostSources(SourceDesk.situation()))
                .extracting(Attachment::id)
                .containsExactly(added.id());
        assertThat(download(added.id().toString(), Role.VIEWER).getContentAsByteArray())
                .isEqualTo(bytes("words"));
        SourceDesk.signIn(Role.EDITOR);
        assertThatThrownBy(() -> attachments.ofLostSources(SourceDesk.situation()))
                .isInstanceOf(AccessDeniedException.class);

        SQL.execute(
                "INSERT INTO source (situation_id, id, title, reliability) VALUES (?, 'left-out', 'Left out', 'C')",
                SourceDesk.situation().id());
        SourceDesk.signIn(Role.ADMIN);
        assertThat(attachments.ofLostSources(SourceDesk.situation())).isEmpty();
        assertThat(kept.list(SourceDesk.situation(), "left-out", AsOf.latest())).hasSize(1);
        SQL.execute("DELETE FROM source WHERE id = 'left-out'");
    }

    @Test
    void nobodyDownloadsWithoutSigningIn() throws Exception {
        Attachment added = attach(SOURCE, "a.txt", bytes("words")).attachment();
        SourceDesk.signOut();

        MockHttpServletResponse response =
                web.perform(get("/attachments/" + added.id())).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).contains("sign-in");
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"no-id", "00000000-0000-0000-0000-000000000000"})
    void whatIsNoCopyIsNotFound(String id) throws Exception {
        assertThat(download(id, Role.ADMIN).getStatus()).isEqualTo(404);
    }

    /** Every call for nobody and each role. */
    @Test
    void editorsAddAndRemoveAndThoseSignedInRead() {
        UUID id = attach(SOURCE, "a.txt", bytes("words")).attachment().id();
        List<ThrowingCallable> forEditors = List.of(
                () -> attachments.attach(SourceDesk.situation(), SOURCE, "b.txt", new ByteArrayInputStream(bytes("b"))),
                () -> attachments.removed(SourceDesk.situation(), SOURCE),
                () -> attachments.remove(SourceDesk.situation(), id, "reason"));
        List<ThrowingCallable> forViewers =
                List.of(() -> attachments.open(id), () -> attachments.matchesItsSha256(SourceDesk.situation(), id));
        SourceDesk.signOut();
        for (ThrowingCallable call : forEditors) {
            assertThatThrownBy(call).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        }
        for (ThrowingCallable call : forViewers) {
            assertThatThrownBy(call).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        }
        for (Role role : List.of(Role.VIEWER, Role.ANALYST)) {
            SourceDesk.signIn(role);
            for (ThrowingCallable call : forEditors) {
                assertThatThrownBy(call).as("%s", role).isInstanceOf(AccessDeniedException.class);
            }
            for (ThrowingCallable call : forViewers) {
                org.assertj.core.api.Assertions.assertThatCode(call)
                        .as("%s", role)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "PUBLISHER", "ADMIN"})
    void whoeverMayWriteAttaches(Role role) throws IOException {
        SourceDesk.signIn(role);

        attachments.attach(SourceDesk.situation(), SOURCE, "a.txt", new ByteArrayInputStream(bytes("words")));

        assertThat(SQL.fetchCount(ATTACHMENT)).isEqualTo(1);
    }

    private Attachments.Added attach(String source, String name, byte[] content) {
        SourceDesk.signIn(Role.EDITOR);
        try {
            return attachments.attach(SourceDesk.situation(), source, name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockHttpServletResponse download(String id, Role role) throws Exception {
        return web.perform(get("/attachments/" + id).with(authentication(SourceDesk.as(role))))
                .andReturn()
                .getResponse();
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AttachmentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long version() {
        return SQL.fetchSingle("SELECT version FROM situation_version").get(0, Long.class);
    }

    /** Fails the test if it is read far beyond what is allowed. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            if (++given > 2L * Attachments.MOST_BYTES) {
                throw new AssertionError("Read on after the file was too large.");
            }
            return 'a';
        }
    }
}
