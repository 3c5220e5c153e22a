package io.github.icprules.spark;

import java.io.Serializable;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.ScalaUDF;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Adds the functions {@code icp_evaluate}, {@code icp_verdict}, {@code icp_report} and {@code icp_problem} to every session, also for SQL
 * and Python: {@code spark.sql.extensions=io.github.icprules.spark.IcpExtensions}. The settings {@code spark.icp.*} of the session apply
 * when a query is analysed; the README lists them.
 */
public final class IcpExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

    /** Called by Spark, with the name of the class. */
    public IcpExtensions() {}

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        for (IcpFunction function : IcpFunction.values()) {
            extensions.injectFunction(
                    new Tuple3<>(FunctionIdentifier.apply(function.sqlName()), info(function), new Builder(function)));
        }
        return BoxedUnit.UNIT;
    }

    /** {@return what {@code DESCRIBE FUNCTION} shows} */
    private static ExpressionInfo info(IcpFunction function) {
        String none = "";
        return new ExpressionInfo(
                IcpExtensions.class.getName(),
                null,
                function.sqlName(),
                "_FUNC_(json) - " + function.usage(),
                none,
                none,
                none,
                none,
                none,
                none,
                "scala_udf");
    }

    /** Makes the expression for a call of a function. */
    private static final class Builder extends AbstractFunction1<Seq<Expression>, Expression> {

        private final IcpFunction function;

        Builder(IcpFunction function) {
            this.function = function;
        }

        @Override
        public Expression apply(Seq<Expression> arguments) {
            if (arguments.size() != 1) {
                throw new IllegalArgumentException("%s: expected one argument, the filing as JSON; found %s"
                        .formatted(function.sqlName(), arguments.size()));
            }
            return new ScalaUDF(
                    new Body(function, EngineSettings.of(SQLConf.get()::getConfString)),
                    function.type(),
                    seq(new Cast(arguments.head(), DataTypes.BinaryType, Option.empty())),
                    seq(Option.<ExpressionEncoder<?>>empty()),
                    Option.empty(),
                    Option.apply(function.sqlName()),
                    true,
                    true);
        }

        private static <T> Seq<T> seq(T element) {
            return scala.jdk.javaapi.CollectionConverters.asScala(java.util.List.of(element))
                    .toSeq();
        }
    }

    /** The function itself, which travels to the executors. */
    private static final class Body extends AbstractFunction1<byte[], Object> implements Serializable {

        private static final long serialVersionUID = 1L;

        private final IcpFunction function;
        private final EngineSettings settings;

        Body(IcpFunction function, EngineSettings settings) {
            this.function = function;
            this.settings = settings;
        }

        @Override
        @SuppressWarnings("NullAway") // The result of a function of Scala can be null.
        public @Nullable Object apply(byte @Nullable [] json) {
            return function.apply(json, settings);
        }
    }
}
