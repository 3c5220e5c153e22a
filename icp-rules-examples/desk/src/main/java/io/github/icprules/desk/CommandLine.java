package io.github.icprules.desk;

import io.github.icprules.text.NearestName;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of the command line, as properties of Spring.
 *
 * @param properties the properties, each as {@code --name=value}
 * @param message the help, or what is wrong with the options; {@code null} if the service can start
 * @param isHelp whether the message is the help
 */
record CommandLine(List<String> properties, @Nullable Text message, boolean isHelp) {

    private static final Map<String, String> NAMES = Map.of(
            "--port", "server.port",
            "--address", "server.address",
            "--packs", "icp-rules.packs",
            "--policy", "icp-rules.policies",
            "--lang", "icp-rules.language");

    private static final Text HELP = Text.of("""
            用法：java -jar icp-rules-desk.jar [选项]
              --port=8080          端口；0 表示任选一个空闲端口
              --address=127.0.0.1  监听的地址；默认只有本机能访问
              --packs=目录,…       规则包（文件夹或 jar），或放规则包的文件夹；规则包是代码，只用可信的
              --policy=文件,…      策略（CSV），也可以是放策略的文件夹；规则包和策略改了之后，不用重启
              --lang=zh|en         请求没有说明时的语言
              --名称.名称=值       其他设置，如 --desk.limits.in-flight=8，见 README""", """
            Usage: java -jar icp-rules-desk.jar [options]
              --port=8080          the port; 0 takes any free one
              --address=127.0.0.1  the address to listen on; by default only this machine can reach the service
              --packs=FOLDER,…     rule packs, as folders or jars, or folders of packs; a pack is code, so use trusted packs only
              --policy=FILE,…      policies as CSV, or folders of them; changed packs and policies need no restart
              --lang=zh|en         the language if a request names none
              --NAME.NAME=VALUE    other settings, such as --desk.limits.in-flight=8, see the README""");

    /** {@return the options of a command line; {@code --port=1} and {@code --port 1} are the same} */
    static CommandLine of(String... arguments) {
        List<String> properties = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--help") || argument.equals("-h")) {
                return new CommandLine(List.of(), HELP, true);
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (name.matches("--[A-Za-z][\\w-]*(\\.[\\w\\[\\]-]+)+") && equals > 0) {
                properties.add(argument);
                continue;
            }
            String property = NAMES.get(name);
            if (property == null) {
                return refusal(unknown(name));
            }
            String value = equals < 0 && i + 1 < arguments.length ? arguments[++i] : argument.substring(equals + 1);
            if (value.isBlank() || value.startsWith("--")) {
                return refusal(Text.of(name + "：缺少值；见 --help", name + ": the value is missing; see --help"));
            }
            properties.add("--" + property + '=' + value);
        }
        return new CommandLine(List.copyOf(properties), null, false);
    }

    private static CommandLine refusal(Text message) {
        return new CommandLine(List.of(), message, false);
    }

    private static Text unknown(String name) {
        String described = NearestName.described(name, NAMES.keySet());
        return NearestName.of(name, NAMES.keySet())
                .map(near -> Text.of(
                        "没有选项 %s；是否想写 %s？".formatted(described, near),
                        "There is no option %s; did you mean %s?".formatted(described, near)))
                .orElseGet(() -> Text.of(
                        "没有这个选项（%s）；见 --help".formatted(described),
                        "There is no such option (%s); see --help".formatted(described)));
    }
}
