# shellcheck shell=bash
# Builds the production jar when the sources differ from those of the last build. Sourced by ./musubi.

APP=$STATE/app           # the built application, unpacked: it starts faster than from inside one jar
JAR=$APP/musubi.jar
BUILT=$STATE/built       # fingerprint of the sources that APP was built from

build() {
    [[ $# -eq 0 ]] || fail "build takes no options; got: $1" "$USAGE"
    use_java
    build_app "$(fingerprint)"
    say "Built: $(short "$JAR")"
}

# ensure_built: builds unless the last build was of exactly these sources. use_java must have been called.
ensure_built() {
    local now
    now=$(fingerprint)
    [[ -f $JAR && -f $BUILT && $(cat "$BUILT") == "$now" ]] || build_app "$now"
}

# The contents of everything that goes into the jar, whether it changed by hand, by a pull or by a checkout.
fingerprint() {
    (
        cd "$ROOT" || exit
        find pom.xml package.json package-lock.json vite.config.ts tsconfig.json src/main frontend sample-data \
            \( -path frontend/generated -o -path src/main/bundles \) -prune -o \
            -type f ! -path frontend/index.html -exec cksum {} + 2>/dev/null | LC_ALL=C sort | cksum || true
    )
}

build_app() {
    local log=$LOGS/build.log usually="under a minute"
    need_maven
    use_node
    [[ -f $JAR ]] || usually="1–2 minutes the first time, libraries are fetched"
    step "Building ($usually)…" "$log" package_jar || {
        ! grep -qE 'Could not transfer|Could not resolve dependencies|UnresolvableModelException|PluginResolutionException' "$log" ||
            fail "Libraries could not be fetched. Is there a network? What came is kept: try again; the log is $(short "$log")." "$UNAVAILABLE"
        show_errors "$log"
        fail "The build failed; the whole log is $(short "$log")."
    }
    unpack_app >>"$log" 2>&1 || fail "The built jar could not be unpacked; the log is $(short "$log")."
    echo "$1" >"$BUILT"
}

package_jar() {
    maven package -Dmaven.test.skip=true -Dunit.skip=true ${NODE_FOLDER:+"-Dvaadin.node.folder=$NODE_FOLDER"}
}

# Unpacks beside the old build and swaps at the end, so that an interrupted build leaves the old one whole.
unpack_app() {
    local next=$STATE/app.next
    rm -rf "$next"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT"/target/musubi.jar extract --destination "$next" &&
        rm -rf "$APP" && mv "$next" "$APP"
}
