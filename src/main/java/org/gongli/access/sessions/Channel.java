package org.gongli.access.sessions;

/// How a session shows its token: a browser in a cookie, a program in the `Authorization` header.
public enum Channel {
    BROWSER, PROGRAM
}
