package org.ackord.logging;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a request say which one it is, and which case its path names. A valve and no filter: what a servlet throws is
 * logged by Tomcat, when all filters are left.
 */
final class RequestIdValve extends ValveBase {

    private static final Pattern CASE_IN_PATH = Pattern.compile("/(C-\\d{1,18})(?=/|$)");

    RequestIdValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var id = RequestId.of(request.getHeader(RequestId.HEADER));
        response.setHeader(RequestId.HEADER, id);
        try {
            LogContext.REQUEST.set(id);
            LogContext.CASE.set(caseIn(request.getRequestURI()));
            getNext().invoke(request, response);
        } finally {
            LogContext.CASE.set(null);
            LogContext.REQUEST.set(null);
        }
    }

    /** @param path null where Tomcat has refused it, but lets the valves pass */
    private static @Nullable String caseIn(@Nullable String path) {
        if (path == null) return null;
        var found = CASE_IN_PATH.matcher(path);
        return found.find() ? found.group(1) : null;
    }
}
