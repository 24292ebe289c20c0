package app.parley.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As much of an OpenID issuer as signing in needs; it vouches for whatever it is told to. */
final class PretendIssuer {
    static final String CLIENT = "parley-test";

    /** What may be wrong with a token. */
    enum Fault {
        FOREIGN_KEY,
        ANOTHER_CLIENT,
        ANOTHER_ISSUER,
        ANOTHER_NONCE,
        OVER,
        NO_ANSWER
    }

    private final RSAKey key = newKey();
    private final RSAKey foreign = newKey();
    private final HttpServer server;
    private volatile String nonce = "";
    private volatile Map<String, Object> claims = Map.of();
    private volatile @Nullable Fault fault;

    PretendIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String me = address();
        answer("/.well-known/openid-configuration", () -> """
                {"issuer": "ME", "authorization_endpoint": "ME/authorize", "token_endpoint": "ME/token", "jwks_uri": "ME/keys",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".replace("ME", me));
        answer("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        answer("/token", () -> """
                {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(token()));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void sayAsIs() {
        fault = null;
    }

    void say(Fault wrong) {
        fault = wrong;
    }

    /** The next token says this. */
    void vouch(String asked, Map<String, Object> said) {
        nonce = asked;
        claims = said;
    }

    private String token() {
        Instant now = Instant.now();
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.ANOTHER_ISSUER ? "https://elsewhere.example" : address())
                .audience(fault == Fault.ANOTHER_CLIENT ? "somebody-else" : CLIENT)
                .subject("1")
                .claim("nonce", fault == Fault.ANOTHER_NONCE ? "another" : nonce)
                .issueTime(Date.from(now.minusSeconds(fault == Fault.OVER ? 7200 : 0)))
                .expirationTime(Date.from(now.plusSeconds(fault == Fault.OVER ? -3600 : 300)));
        claims.forEach(set::claim);
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    set.build());
            token.sign(new RSASSASigner(fault == Fault.FOREIGN_KEY ? foreign : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Body {
        String text();
    }

    private void answer(String path, Body body) {
        server.createContext(path, exchange -> send(exchange, path, body));
    }

    private void send(HttpExchange exchange, String path, Body body) throws IOException {
        boolean silent = fault == Fault.NO_ANSWER && path.equals("/token");
        byte[] bytes = (silent ? "{}" : body.text()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(silent ? 503 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
