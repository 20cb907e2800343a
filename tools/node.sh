# shellcheck shell=bash
# Finds Node 24 for the frontend build, or fetches it from the npm registry into .tools/node. Sourced by ./musubi.

readonly NODE_LEAST=24

# use_node: sets NODE_FOLDER to a folder that holds node and npm; empty leaves the choice to Vaadin.
use_node() {
    NODE_FOLDER=
    if node_in "$TOOLS/node/bin"; then
        NODE_FOLDER=$TOOLS/node/bin
    elif command -v node >/dev/null && node_in "$(dirname "$(command -v node)")"; then
        NODE_FOLDER=$(dirname "$(command -v node)")
    elif command -v npm >/dev/null && platform=$(node_platform); then
        fetch_node "$platform"
        NODE_FOLDER=$TOOLS/node/bin
    fi
}

# node_in FOLDER: does it hold npm and a Node that is new enough?
node_in() {
    local version
    [[ -x $1/node && -x $1/npm ]] || return 1
    version=$("$1/node" --version 2>/dev/null) || return 1
    version=${version#v}
    [[ ${version%%.*} -ge $NODE_LEAST ]]
}

# The end of the name of the npm package that holds Node for this machine; fails where there is none.
node_platform() {
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) echo linux-x64 ;;
        Linux-aarch64) echo linux-arm64 ;;
        Darwin-x86_64) echo darwin-x64 ;;
        Darwin-arm64) echo bin-darwin-arm64 ;;
        *) return 1 ;;
    esac
}

# The platform's package holds the program itself and needs no install script.
fetch_node() {
    local log=$LOGS/node.log
    rm -rf "$TOOLS/node"
    step "Fetching Node $NODE_LEAST (once, about 10 s)…" "$log" \
        npm_install -g --prefix "$TOOLS/node" "node-$1@$NODE_LEAST" npm@11 ||
        fetch_failed "Node $NODE_LEAST" "$log" "$TOOLS/node"
    node_in "$TOOLS/node/bin" || fetch_failed "Node $NODE_LEAST" "$log" "$TOOLS/node"
}

npm_install() { npm install --ignore-scripts --no-audit --no-fund --loglevel=error "$@"; }

# fetch_failed WHAT LOG FOLDER: half a download must not pass for a whole one at the next start.
fetch_failed() {
    rm -rf "$3"
    fail "$1 could not be fetched from the npm registry. Is there a network? Try again; the log is $(short "$2")." "$UNAVAILABLE"
}

# short PATH: as seen from the project's folder.
short() { echo "${1#"$ROOT"/}"; }
