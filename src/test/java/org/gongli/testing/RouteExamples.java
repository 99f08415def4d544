package org.gongli.testing;

import java.util.Map;
import java.util.function.Function;
import org.gongli.shared.Role;

/// How the routes of a module that carry an id are tried by the policy's tests. Each module's tests declare one as a [TestBean]: for every route of `policy.csv`
/// with a variable in its path and a cell "own" or "within", an example of something inside and of something of a stranger.
public interface RouteExamples {

    /// The key is method and path as they stand in `policy.csv`, for example `POST /accounts/{id}/disable`; the function makes an example for a role whose cell
    /// is "own" or "within", each time anew.
    Map<String, Function<Role, RouteExample>> examples();
}
