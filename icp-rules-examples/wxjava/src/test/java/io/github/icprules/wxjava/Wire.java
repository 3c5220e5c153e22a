package io.github.icprules.wxjava;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.api.impl.WxMaServiceHttpComponentsImpl;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import me.chanjar.weixin.open.api.WxOpenMaIcpService;
import me.chanjar.weixin.open.api.impl.WxOpenMaIcpServiceImpl;

/** Stands in for WeChat at the other end of WxJava: takes what WxJava really sends, and answers as it was set up. */
final class Wire implements AutoCloseable {

    private final HttpServer server;
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final Deque<String> replies = new ArrayDeque<>();

    Wire() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A call that arrived. */
    record Call(String method, String path, String query, String body) {}

    /** What to answer to the next call that has no answer yet. A call without one is hung up on. */
    Wire answers(String json) {
        replies.add(json);
        return this;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** WxJava's calls of one mini-program, all of which come here. */
    WxMaService miniProgram() {
        WxMaDefaultConfigImpl config = new WxMaDefaultConfigImpl();
        config.setAppid("wx0123456789abcdef");
        config.updateAccessToken("token-of-the-mini-program", 7200);
        config.setApiHostUrl("http://127.0.0.1:" + server.getAddress().getPort());
        WxMaService service = new WxMaServiceHttpComponentsImpl();
        service.setWxMaConfig(config);
        return service;
    }

    WxOpenMaIcpService filingCalls() {
        return new WxOpenMaIcpServiceImpl(miniProgram());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.add(new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getQuery(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            String answer = replies.poll();
            if (answer == null) {
                return;
            }
            byte[] reply = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }
}
