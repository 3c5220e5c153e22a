package io.github.icprules.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers with the style sheet and the scripts of the pages. */
@RestController
final class AssetController {

    private static final Map<String, Asset> ASSETS = Map.of(
            "desk.css", asset("desk.css", "text/css;charset=UTF-8"),
            "desk.js", asset("desk.js", "text/javascript;charset=UTF-8"),
            "icon.svg", asset("icon.svg", "image/svg+xml"),
            "htmx.js",
                    asset(
                            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                            "text/javascript;charset=UTF-8"));

    /** A file, with a number that changes with its content. */
    private record Asset(String content, MediaType type, long version) {}

    private static Asset asset(String path, String type) {
        try (InputStream in = Objects.requireNonNull(AssetController.class.getResourceAsStream(path), path)) {
            byte[] content = in.readAllBytes();
            CRC32 version = new CRC32();
            version.update(content);
            return new Asset(
                    new String(content, StandardCharsets.UTF_8), MediaType.parseMediaType(type), version.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the address of a file; it changes with the content, so that no browser shows an old file} */
    static String address(String name) {
        return "/assets/" + name + "?v="
                + Objects.requireNonNull(ASSETS.get(name), name).version();
    }

    /** {@return a file} */
    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable("name") String name) {
        Asset asset = ASSETS.get(name);
        if (asset == null) {
            throw Statuses.problem(ProblemKind.NOT_FOUND.status());
        }
        return ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                .body(asset.content().getBytes(StandardCharsets.UTF_8));
    }
}
