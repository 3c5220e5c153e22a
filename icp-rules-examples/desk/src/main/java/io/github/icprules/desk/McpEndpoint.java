package io.github.icprules.desk;

import io.github.icprules.pages.Brief;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.Text;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.CorsConfiguration;
import reactor.core.publisher.Mono;

/** The server of the Model Context Protocol at /mcp, without sessions. The SDK answers messages that are well formed. */
@RestController
final class McpEndpoint implements McpStatelessServerTransport {

    private static final Logger LOG = LoggerFactory.getLogger(McpEndpoint.class);
    private static final String LANGUAGE = "language";

    /** The most characters of a short answer. */
    private static final int SHORT = 1_500;

    /** Codes of JSON-RPC 2.0. */
    private static final int PARSE_ERROR = -32700;

    private static final int INVALID_REQUEST = -32600;
    private static final int INVALID_PARAMS = -32602;

    private final BodyReader bodies;
    private final Work work;
    private final Json json;
    private final CorsConfiguration sites = new CorsConfiguration();
    private final McpDescriptions descriptions = Resources.json("/mcp-tools.json", McpDescriptions.class);
    private @Nullable McpStatelessServerHandler server;

    McpEndpoint(BodyReader bodies, Work work, McpTools tools, DeskProperties properties) {
        this.bodies = bodies;
        this.work = work;
        this.json = new Json(properties.limits().nesting());
        // The pattern of Spring for any port has brackets.
        sites.setAllowedOriginPatterns(properties.mcp().origins().stream()
                .map(origin -> origin.replaceFirst(":\\*$", ":[*]"))
                .toList());
        McpServer.StatelessSyncSpecification sdk = McpServer.sync(this)
                .jsonMapper(new JacksonMcpJsonMapper(json.mapper()))
                .serverInfo("icp-rules-desk", "1")
                .instructions(descriptions.instructions())
                .capabilities(ServerCapabilities.builder().tools(false).build())
                // The handler checks the arguments, and answers in the language of the call.
                .validateToolInputs(false)
                // The work is done on the thread of the request, so that the limit of time can end it.
                .immediateExecution(true);
        Map<String, Function<McpCall, Brief>> byName = tools.all();
        descriptions
                .described()
                .forEach(tool -> sdk.toolCall(
                        descriptions.tool(tool),
                        handler(tool, Objects.requireNonNull(byName.get(tool.name()), tool.name()))));
        sdk.build();
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
        server = handler;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /** {@return the answer to a message of JSON-RPC 2.0} */
    @PostMapping(
            path = "/mcp",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    ResponseEntity<byte[]> answer(HttpServletRequest http) {
        String origin = http.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && sites.checkOrigin(origin) == null) {
            throw ProblemKind.FORBIDDEN.problem();
        }
        byte[] body = bodies.read(http);
        Object tree;
        try {
            tree = json.read(body);
        } catch (ProblemException problem) {
            return error(http, 400, null, PARSE_ERROR, problem.detail());
        }
        if (!(tree instanceof Map<?, ?> message)
                || !"2.0".equals(message.get("jsonrpc"))
                || !(message.get("method") instanceof String method)) {
            Text words = Text.of(
                    "应为 JSON-RPC 2.0 的一条消息，含 jsonrpc 和 method。",
                    "Expected one message of JSON-RPC 2.0 with jsonrpc and method.");
            return error(http, 400, null, INVALID_REQUEST, words);
        }
        Object id = message.get("id");
        Object params = message.get("params");
        Text problem = method.equals("tools/call") ? problem(http, params) : null;
        if (problem != null) {
            return error(http, 200, id, INVALID_PARAMS, problem);
        }
        McpStatelessServerHandler sdk = Objects.requireNonNull(server, "The SDK has set its handler.");
        McpTransportContext context = McpTransportContext.create(Map.of(LANGUAGE, Languages.of(http)));
        if (id == null) {
            sdk.handleNotification(context, new JSONRPCNotification(method, params))
                    .block();
            return ResponseEntity.accepted().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.mapper()
                        .writeValueAsBytes(sdk.handleRequest(context, new JSONRPCRequest(method, id, params))
                                .block()));
    }

    /** Returns the problem of a call that reaches no tool, and sets the language that a call names; {@code null} if there is none. */
    private @Nullable Text problem(HttpServletRequest http, @Nullable Object params) {
        Map<?, ?> call = params instanceof Map<?, ?> members ? members : Map.of();
        Object arguments = Objects.requireNonNullElse(call.get("arguments"), Map.of());
        if (!(arguments instanceof Map<?, ?> members)) {
            return Text.of("arguments：值不对；应为对象。", "arguments: wrong value; expected an object.");
        }
        Object lang = members.get(Envelope.LANG);
        if (Languages.problems(lang).isEmpty()) {
            Languages.set(http, lang);
        }
        String name = String.valueOf(call.get("name"));
        List<String> names = descriptions.described().stream()
                .map(McpDescriptions.Described::name)
                .toList();
        if (names.contains(name)) {
            return null;
        }
        String nearest = NearestName.of(name, names).orElse(null);
        return Text.of(
                "没有这个工具%s应为其中之一：%s。"
                        .formatted(nearest == null ? "；" : "，是否想用 " + nearest + "？", String.join("、", names)),
                "There is no such tool%s one of %s."
                        .formatted(
                                nearest == null ? "; expected" : "; did you mean " + nearest + "? Expected",
                                String.join(", ", names)));
    }

    private static ResponseEntity<byte[]> error(
            HttpServletRequest http, int status, @Nullable Object id, int code, Text message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", id);
        answer.put("error", Map.of("code", code, "message", message.in(Languages.of(http))));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(answer));
    }

    /** Returns the handler of a tool. If a call cannot be answered, the result has the reason, which a model reads. */
    private BiFunction<McpTransportContext, CallToolRequest, CallToolResult> handler(
            McpDescriptions.Described described, Function<McpCall, Brief> tool) {
        return (context, request) -> {
            Language language = context.get(LANGUAGE) instanceof Language known ? known : Language.ZH;
            try {
                McpCall call = new McpCall(trees(Objects.requireNonNullElse(request.arguments(), Map.of())));
                descriptions.check(described, call.arguments());
                return work.on(() -> result(call.answered(tool), language, call.isFull() ? Integer.MAX_VALUE : SHORT));
            } catch (InvalidTreeException invalid) {
                return refusal(McpCall.words(invalid, language));
            } catch (ProblemException problem) {
                return refusal(problem.detail().in(language));
            } catch (RuntimeException fault) {
                // The message of an exception could repeat a value of the call, so it is not logged.
                LOG.error("A fault in a tool: {}", fault.getClass().getName());
                return refusal(ProblemKind.FAULT.problem().detail().in(language));
            }
        };
    }

    /** Returns arguments in which trees that came as JSON in a text are trees. */
    private Map<String, Object> trees(Map<String, Object> arguments) {
        Map<String, Object> trees = new LinkedHashMap<>();
        arguments.forEach((name, value) -> {
            Object tree =
                    McpDescriptions.TREES.contains(name) && value instanceof String text ? json.read(text) : value;
            if (tree != null) {
                trees.put(name, tree);
            }
        });
        return trees;
    }

    private static CallToolResult result(Brief brief, Language language, int most) {
        return CallToolResult.builder()
                .addTextContent(brief.text(language, most))
                .structuredContent(brief.asTree(language, most))
                .build();
    }

    private static CallToolResult refusal(String words) {
        return CallToolResult.builder().addTextContent(words).isError(true).build();
    }
}
