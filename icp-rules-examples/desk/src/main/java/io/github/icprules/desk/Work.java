package io.github.icprules.desk;

import io.github.icprules.desk.DeskProperties.Limits;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The way of each request: the body, a slot, the time limit, the envelope, the work. */
@Component
final class Work implements DisposableBean {

    private final BodyReader bodies;
    private final Json json;
    private final Slots slots;
    private final Deadline deadline;

    Work(BodyReader bodies, DeskProperties properties) {
        Limits limits = properties.limits();
        this.bodies = bodies;
        this.json = new Json(limits.nesting());
        this.slots = new Slots("in-flight", limits.inFlight());
        this.deadline = new Deadline(limits.evaluation());
    }

    /**
     * {@return the result of the work on the envelope of a request}
     *
     * @param others the members that the envelope may have in addition to the common ones
     */
    <T> T on(HttpServletRequest request, Set<String> others, Function<Envelope, T> work) {
        // The body is read before a slot is taken, so that slow clients take no slots.
        byte[] body = bodies.read(request);
        return slots.take(() -> deadline.within(() -> {
            Object tree = json.read(body);
            Object lang = tree instanceof Map<?, ?> members ? members.get(Envelope.LANG) : null;
            if (Languages.problems(lang).isEmpty()) {
                Languages.set(request, lang);
            }
            return Envelope.read(tree, others, work);
        }));
    }

    /** {@return the result of work that needs no body} */
    <T> T on(Supplier<T> work) {
        return slots.take(() -> deadline.within(work));
    }

    /** {@return the result of the work on the form of a request, which has at most some bytes} */
    <T> T onForm(HttpServletRequest request, DataSize most, Function<Form, T> work) {
        byte[] body = bodies.read(request, most);
        return slots.take(() -> deadline.within(() -> work.apply(Form.of(new String(body, StandardCharsets.UTF_8)))));
    }

    /** {@return the tree of a JSON text; throws a {@link ProblemException} if it is no JSON} */
    @Nullable Object tree(String text) {
        return json.read(text);
    }

    @Override
    public void destroy() {
        deadline.close();
    }
}
