# Installs wrk, which makes the load over HTTP, from Debian's packages when it is missing. Sourced by bench.

if ! command -v wrk > /dev/null; then
    if ! command -v apt-get > /dev/null || [ "$(id -u)" -ne 0 ]; then
        echo "The HTTP benchmark needs wrk. Install it and try again, or run: ./bench claims rosters figures" >&2
        exit 1
    fi
    echo "Installing wrk …"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq wrk > /dev/null
fi
