package io.github.icprules.wechat;

import static io.github.icprules.fixtures.WeChatBodies.at;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PayloadFault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Trees as a JSON library gives them, short to write and to change. */
final class Trees {

    private Trees() {}

    /** The object around a path. */
    static Map<String, Object> parent(Map<String, Object> body, String path) {
        String[] names = path.split("\\.", -1);
        return at(body, Arrays.copyOf(names, names.length - 1));
    }

    static Map<String, Object> put(Map<String, Object> body, String path, Object value) {
        parent(body, path).put(name(path), value);
        return body;
    }

    static Map<String, Object> remove(Map<String, Object> body, String path) {
        parent(body, path).remove(name(path));
        return body;
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The faults of a body as kind and path. */
    static List<String> faults(FilingRequest request) {
        return faultsOf(request).stream()
                .map(fault -> fault.kind() + " " + fault.path())
                .toList();
    }

    static List<PayloadFault> faultsOf(FilingRequest request) {
        return Objects.requireNonNull(Objects.requireNonNull(request.payload()).faults());
    }
}
