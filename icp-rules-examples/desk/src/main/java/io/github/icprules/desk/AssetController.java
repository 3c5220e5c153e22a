package io.github.icprules.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers with the style sheet and the scripts of the pages. */
@RestController
final class AssetController {

    private static final Map<String, Asset> ASSETS = Map.of(
            "desk.css", load("desk.css"),
            "desk.js", load("desk.js"),
            "icon.svg", load("icon.svg"),
            "htmx.js", load("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"));

    /** A file, with a version that changes with its content. */
    private record Asset(String content, MediaType type, String version) {}

    private static Asset load(String path) {
        String content = Resources.text(path);
        MediaType type = new MediaType(MediaTypeFactory.getMediaType(path).orElseThrow(), StandardCharsets.UTF_8);
        return new Asset(content, type, Integer.toHexString(content.hashCode()));
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
            throw ProblemKind.NOT_FOUND.problem();
        }
        return ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                .body(asset.content().getBytes(StandardCharsets.UTF_8));
    }
}
