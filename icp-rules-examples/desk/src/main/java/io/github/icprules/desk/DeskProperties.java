package io.github.icprules.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the desk.
 *
 * @param limits the limits of requests
 */
@ConfigurationProperties("desk")
record DeskProperties(@DefaultValue Limits limits) {

    /**
     * The limits of requests. A problem about a limit names the limit and its value.
     *
     * @param body the most bytes of a body
     * @param line the most bytes of a line of a batch
     * @param waiting the most bytes of the lines of a batch that were read and have no answer yet
     * @param nesting the most levels of nested JSON
     * @param upload the time in which a body must arrive
     * @param evaluation the time that the work on one request may take
     * @param inFlight the most requests that are worked on at the same time
     * @param batches the most batches at the same time
     */
    record Limits(
            @DefaultValue("2MB") DataSize body,
            @DefaultValue("1MB") DataSize line,
            @DefaultValue("16MB") DataSize waiting,
            @DefaultValue("200") int nesting,
            @DefaultValue("10s") Duration upload,
            @DefaultValue("10s") Duration evaluation,
            @DefaultValue("64") int inFlight,
            @DefaultValue("4") int batches) {}
}
