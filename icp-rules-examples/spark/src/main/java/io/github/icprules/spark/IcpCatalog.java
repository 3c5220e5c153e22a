package io.github.icprules.spark;

import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * The functions as a catalog, for hosts that add no extension: with {@code spark.sql.catalog.icp=io.github.icprules.spark.IcpCatalog} the
 * functions are {@code icp.evaluate}, {@code icp.verdict}, {@code icp.report} and {@code icp.problem}.
 */
public final class IcpCatalog implements FunctionCatalog {

    private String name = "icp";

    /** Called by Spark, with the name of the class. */
    public IcpCatalog() {}

    @Override
    public void initialize(String catalog, CaseInsensitiveStringMap options) {
        this.name = catalog;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Identifier[] listFunctions(String[] namespace) {
        return Stream.of(IcpFunction.values())
                .map(function -> Identifier.of(namespace, function.shortName()))
                .toArray(Identifier[]::new);
    }

    @Override
    public UnboundFunction loadFunction(Identifier identifier) throws NoSuchFunctionException {
        for (IcpFunction function : IcpFunction.values()) {
            if (identifier.namespace().length == 0 && identifier.name().equalsIgnoreCase(function.shortName())) {
                return new Unbound(function);
            }
        }
        throw new NoSuchFunctionException(identifier);
    }

    private record Unbound(IcpFunction function) implements UnboundFunction {

        @Override
        public BoundFunction bind(StructType arguments) {
            if (arguments.length() != 1) {
                throw new UnsupportedOperationException("expected one argument, the filing as JSON");
            }
            DataType type = arguments.fields()[0].dataType();
            return new Bound(
                    function,
                    type.equals(DataTypes.BinaryType) ? type : DataTypes.StringType,
                    EngineSettings.of(SQLConf.get()::getConfString));
        }

        @Override
        public String description() {
            return function.usage();
        }

        @Override
        public String name() {
            return function.shortName();
        }
    }

    private record Bound(IcpFunction function, DataType input, EngineSettings settings)
            implements ScalarFunction<@Nullable Object> {

        @Override
        public DataType[] inputTypes() {
            return new DataType[] {input};
        }

        @Override
        public DataType resultType() {
            return function.type();
        }

        @Override
        public String name() {
            return function.shortName();
        }

        @Override
        public String canonicalName() {
            return "io.github.icprules.%s %s %s %s %s"
                    .formatted(name(), settings.digest(), settings.language(), settings.on(), settings.today());
        }

        /** {@return the name, which a plan shows} */
        @Override
        public String toString() {
            return name();
        }

        @Override
        @SuppressWarnings("NullAway") // The result for null is null.
        public @Nullable Object produceResult(InternalRow row) {
            if (row.isNullAt(0)) {
                return null;
            }
            byte[] json = input instanceof StringType ? row.getUTF8String(0).getBytes() : row.getBinary(0);
            return CatalystTypeConverters.createToCatalystConverter(function.type())
                    .apply(function.apply(json, settings));
        }
    }
}
