package app.parley.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many streams of changes may be open at a time ({@code parley.live.…}).
 *
 * @param mostStreams on this node; each takes some 50 KB of memory
 * @param mostStreamsPerAddress from one address of the network, behind which many readers may be
 */
@ConfigurationProperties("parley.live")
@Validated
public record LiveSettings(
        @DefaultValue("2000") @Min(1) @Max(100_000) int mostStreams,
        @DefaultValue("500") @Min(1) @Max(100_000) int mostStreamsPerAddress) {}
