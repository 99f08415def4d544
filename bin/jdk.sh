# Sets JAVA_HOME to a JDK 25, or says what to install. Sourced by run, test and bench.

is_jdk_25() {
    [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | head -n 1 | grep -q '"25'
}

find_jdk_25() {
    local candidate
    for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/bin/javac)")")")" \
            /usr/lib/jvm/*25* /opt/java/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    echo "Gongli needs a JDK 25, and none was found in JAVA_HOME, on the PATH or among the system's JVMs." >&2
    echo "Install one (for example Temurin 25 or your system's openjdk-25-jdk), or set JAVA_HOME to it, and try again." >&2
    exit 1
}

JAVA_HOME=$(find_jdk_25) || exit 1
export JAVA_HOME

if ! command -v mvn > /dev/null; then
    echo "Gongli is built with Apache Maven 3.8 or newer, and there is no mvn on the PATH. Install it and try again." >&2
    exit 1
fi

# Maven's own libraries use what JDK 25 warns about
export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
