package io.github.icprules.desk;

import io.github.icprules.pages.Brief;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server of the Model Context Protocol at /mcp: a servlet of the SDK, without sessions. */
@Configuration(proxyBeanMethods = false)
class McpEndpoint {

    static final String PATH = "/mcp";

    private static final Logger LOG = LoggerFactory.getLogger(McpEndpoint.class);
    private static final String LANGUAGE = "language";

    /** The most characters of a short answer. */
    private static final int SHORT = 1_500;

    private final Work work;
    private final Json json;

    McpEndpoint(Work work, DeskProperties properties) {
        this.work = work;
        this.json = new Json(properties.limits().nesting());
    }

    /** {@return the servlet, which refuses the pages of other sites} */
    @Bean
    ServletRegistrationBean<HttpServletStatelessServerTransport> mcpServlet(DeskProperties properties) {
        return new ServletRegistrationBean<>(
                HttpServletStatelessServerTransport.builder()
                        .jsonMapper(new JacksonMcpJsonMapper(json.mapper()))
                        .messageEndpoint(PATH)
                        .contextExtractor(
                                request -> McpTransportContext.create(Map.of(LANGUAGE, Languages.of(request))))
                        .httpHeaderValidator(DefaultServerTransportSecurityValidator.builder()
                                .allowedOrigins(properties.mcp().origins())
                                .build())
                        .build(),
                PATH);
    }

    /** {@return the filter that reads the body of a message} */
    @Bean
    FilterRegistrationBean<McpBody> mcpBody(BodyReader bodies) {
        FilterRegistrationBean<McpBody> filter = new FilterRegistrationBean<>(new McpBody(bodies, json));
        filter.addUrlPatterns(PATH);
        return filter;
    }

    /** {@return the server with its tools} */
    @Bean(destroyMethod = "close")
    McpStatelessSyncServer mcpServer(
            ServletRegistrationBean<HttpServletStatelessServerTransport> servlet, McpTools tools) {
        McpDescriptions descriptions = McpDescriptions.read();
        McpServer.StatelessSyncSpecification server = McpServer.sync(servlet.getServlet())
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
                .forEach(tool -> server.toolCall(
                        descriptions.tool(tool),
                        handler(tool, Objects.requireNonNull(byName.get(tool.name()), tool.name()))));
        return server.build();
    }

    /** Returns the handler of a tool. If a call cannot be answered, the result has the reason, which a model reads. */
    private BiFunction<McpTransportContext, CallToolRequest, CallToolResult> handler(
            McpDescriptions.Described described, Function<McpCall, Brief> tool) {
        return (context, request) -> {
            McpCall call = new McpCall(request.arguments() == null ? Map.of() : request.arguments(), json);
            Language language = call.language(context.get(LANGUAGE) instanceof Language known ? known : Language.ZH);
            try {
                call.check(described);
                return work.on(() -> result(tool.apply(call), language, call.isFull() ? Integer.MAX_VALUE : SHORT));
            } catch (InvalidTreeException invalid) {
                return refusal(McpCall.words(invalid, language));
            } catch (ProblemException problem) {
                return refusal(problem.detail().in(language));
            } catch (RuntimeException fault) {
                // The message of an exception could repeat a value of the call, so it is not logged.
                LOG.error("A fault in a tool: {}", fault.getClass().getName());
                return refusal(
                        Statuses.problem(ProblemKind.FAULT.status()).detail().in(language));
            }
        };
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
