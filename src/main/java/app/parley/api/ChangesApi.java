package app.parley.api;

import static app.parley.api.ApiParameter.SITUATION;

import app.parley.live.NewestVersions;
import app.parley.live.StreamRoom;
import app.parley.situation.Situation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells that something changed the moment that it is committed, as server-sent events; what changed is asked for anew. */
@RestController
@Tag(name = "situations")
class ChangesApi {
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final int FULL_FOR_SECONDS = 30;
    private static final Duration CATCHING_UP = Duration.ofSeconds(1);

    /** Long, but proxies and clients are not left with streams that nobody looks after. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Whoever asks anew is looked at anew, so that a stream does not outlive the right to read by more. */
    private static final Duration LONGEST_IF_NOT_PUBLIC = Duration.ofSeconds(30);

    private final NewestVersions versions;
    private final StreamRoom room;
    private final Clock clock;
    private final Duration longest;

    ChangesApi(
            NewestVersions versions,
            StreamRoom room,
            Clock clock,
            @Value("${parley.public-reading:true}") boolean publicReading) {
        this.versions = versions;
        this.room = room;
        this.clock = clock;
        longest = publicReading ? LONGEST : LONGEST_IF_NOT_PUBLIC;
    }

    @GetMapping("/api/v1/changes")
    @Takes(SITUATION)
    @Operation(
            summary = "A stream that tells when something changed",
            description =
                    "Server-sent events. An event change comes at once, unless Last-Event-ID is the newest version,"
                            + " and within a second of each change that is published; changes that follow each other closely are"
                            + " told as one. Its id is the data version of the situation, and its data a JSON object: situation,"
                            + " version, and spreadMillis, the time over which many clients should spread their asking. An event"
                            + " alive with the version comes every 10 seconds: a client that hears nothing for 25 is cut off."
                            + " The server ends a stream after 10 minutes, or when it is cut off from its database; a client"
                            + " then connects again.",
            parameters =
                    @Parameter(
                            in = ParameterIn.HEADER,
                            name = LAST_EVENT_ID,
                            description = "The version that the client knows; browsers send it when they reconnect.",
                            schema = @Schema(type = "integer")))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string"),
                            examples =
                                    @ExampleObject(
                                            "event:change\nid:42\nretry:3000\ndata:{\"situation\":\"pak-afg-2025\",\"version\":42,\"spreadMillis\":0}\n\n")))
    @ApiResponse(
            responseCode = "429",
            description = "This address has as many streams as it may; Retry-After says when to try again",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(
            responseCode = "503",
            description =
                    "No stream is free, or the server is cut off from its database; Retry-After says when to try again",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ResponseEntity<SseEmitter> changes(ApiRequest request, HttpServletRequest http) throws InterruptedException {
        // First, and without waiting long: many clients come back at once when the database was away.
        if (!versions.awaitHeard(CATCHING_UP)) {
            throw ApiProblem.later(
                    HttpStatus.SERVICE_UNAVAILABLE, "This server is cut off from its database. Try again soon.", 5);
        }
        Situation situation = request.situation();
        versions.learn(situation.id(), situation.version());
        // Proxies of the nginx family hold back what they have not been told to pass on at once.
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no");
        return HttpMethod.HEAD.matches(http.getMethod())
                ? answer.build()
                : answer.body(stream(situation, known(http.getHeader(LAST_EVENT_ID)), take(http.getRemoteAddr())));
    }

    private SseEmitter stream(Situation situation, long known, StreamRoom.Place place) {
        Instant until = clock.instant().plus(longest);
        SseEmitter client = new SseEmitter(0L);
        ChangeStream stream = new ChangeStream(
                client, situation, known, versions, room, () -> clock.instant().isBefore(until));
        Thread.ofVirtual().name("changes-" + situation.slug()).start(() -> {
            try (place) {
                stream.run();
            }
        });
        return client;
    }

    private StreamRoom.Place take(String address) {
        try {
            return room.take(address);
        } catch (StreamRoom.Full full) {
            throw ApiProblem.later(
                    full.forThatAddress() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE,
                    String.valueOf(full.getMessage()),
                    FULL_FOR_SECONDS);
        }
    }

    /** The version that the client has; whatever is none counts as not having any. */
    private static long known(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("[0-9]{1,18}") ? Long.parseLong(lastEventId) : -1;
    }
}
