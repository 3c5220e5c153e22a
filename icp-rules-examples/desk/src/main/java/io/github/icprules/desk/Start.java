package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Evaluates one filing before the service says that it is ready, and says where the service listens. */
@Component
final class Start implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Start.class);

    private final IcpRuleEngine engine;
    private final Environment environment;

    Start(IcpRuleEngine engine, Environment environment) {
        this.engine = engine;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws UnknownHostException {
        engine.evaluate(FilingRequest.builder(FilingType.NEW_FIRST).build());
        String address = environment.getProperty("server.address", "0.0.0.0");
        LOG.info(
                "http://{}:{} ({})",
                address,
                environment.getProperty("local.server.port"),
                InetAddress.getByName(address).isLoopbackAddress()
                        ? "只有本机能访问 this machine only"
                        : "其他机器也能访问，请放在有 TLS 和口令的反向代理之后 other machines, too: put a reverse proxy with TLS and a token in front");
    }
}
